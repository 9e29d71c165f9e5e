// catch around a remote call: by type, by supertype, not by an unrelated type; locals are as they were.
package exceptions.remoteexceptioniscaught;

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
        Thrower thrower = new Thrower("t", 0);
        List<Object> seen = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            String local = "local" + i;
            try {
                seen.add(thrower.fail(i));
                seen.add("no exception");
            } catch (IllegalStateException e) {
                seen.add(local + " state " + e.getMessage());
            } catch (RuntimeException e) {
                seen.add(local + " runtime " + e.getMessage() + e.getClass().getSimpleName());
            }
        }
        seen.add(thrower.calls());
        return seen;
    }

    public String runUnrelatedTypeIsNotCaught() {
        Thrower thrower = new Thrower("u", 0);
        try {
            return "" + thrower.fail(2);
        } catch (IllegalStateException e) {
            return "wrong";
        }
    }
}

@Entity
class Thrower {
    @Key
    final String name;

    int calls;

    public Thrower(String name, int calls) {
        this.name = name;
        this.calls = calls;
    }

    public int fail(int how) {
        calls++;
        switch (how) {
            case 0:
                return 7;
            case 1:
                throw new IllegalStateException("one");
            case 2:
                throw new UnsupportedOperationException("two");
            default:
                throw new ArithmeticException();
        }
    }

    public int calls() {
        return calls;
    }
}
