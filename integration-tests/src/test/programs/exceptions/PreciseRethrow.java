// catch (Exception e) { …; throw e; } rethrows the checked type of the call, after another call.
package exceptions.preciserethrow;

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
        for (int i = 0; i < 3; i++) {
            try {
                seen.add(careful(thrower, i));
            } catch (Refused e) {
                seen.add("refused " + e.code + thrower.count());
            } catch (RuntimeException e) {
                seen.add(e.getMessage());
            }
        }
        return seen;
    }

    private int careful(Thrower thrower, int which) throws Refused {
        try {
            return thrower.maybe(which);
        } catch (Exception e) {
            thrower.count();
            throw e;
        }
    }

    public void runPropagates() throws Refused {
        careful(new Thrower("u"), 0);
    }
}

class Refused extends Exception {
    final int code;

    Refused(int code) {
        super("refused: " + code);
        this.code = code;
    }
}

@Entity
class Thrower {
    @Key
    final String name;

    private int count = 40;

    public Thrower(String name) {
        this.name = name;
    }

    public int count() {
        return count++;
    }

    public int maybe(int which) throws Refused {
        if (which == 0) {
            throw new Refused(count++);
        }
        if (which == 1) {
            throw new IllegalStateException("state " + count);
        }
        return count;
    }
}
