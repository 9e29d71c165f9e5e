// catch (A | B e) around calls that throw either, or something else.
package exceptions.multicatch;

import dev.stateflow.api.Entity;
import dev.stateflow.api.Key;
import java.util.ArrayList;
import java.util.List;

@Entity
class Main {
    @Key
    final String id;

    public Main(String id) {
        this.id = id;
    }

    public List<Object> run() {
        Thrower thrower = new Thrower("t");
        List<Object> seen = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            try {
                seen.add(thrower.maybe(i));
            } catch (IllegalStateException | UnsupportedOperationException e) {
                seen.add("multi " + e.getMessage() + thrower.count());
            } catch (ArithmeticException | IllegalArgumentException e) {
                seen.add("other " + e.getClass().getSimpleName() + thrower.count());
            }
        }
        return seen;
    }
}

@Entity
class Thrower {
    @Key
    final String name;

    private int count;

    public Thrower(String name) {
        this.name = name;
    }

    public int count() {
        return count++;
    }

    public int maybe(int which) {
        count++;
        switch (which) {
            case 0:
                throw new IllegalStateException("state");
            case 1:
                throw new UnsupportedOperationException("operation");
            case 2:
                return 1 / (which - 2);
            case 3:
                throw new NumberFormatException("number");
            default:
                return which;
        }
    }
}
