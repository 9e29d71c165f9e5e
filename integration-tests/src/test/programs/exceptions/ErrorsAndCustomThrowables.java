// Errors and direct subclasses of Throwable cross instances too.
package exceptions.errorsandcustomthrowables;

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
        try {
            thrower.error();
        } catch (AssertionError e) {
            seen.add(e.getMessage());
        }
        try {
            thrower.signal();
        } catch (Signal e) {
            seen.add(e.code);
        }
        try {
            thrower.error();
        } catch (Throwable e) {
            seen.add(e.getClass().getName());
        }
        return seen;
    }

    public void runUncaught() throws Signal {
        new Thrower("u").signal();
    }
}

class Signal extends Throwable {
    private static final long serialVersionUID = 1L;

    final int code;

    Signal(int code) {
        super("signal");
        this.code = code;
    }
}

@Entity
class Thrower {
    @Key
    final String name;

    public Thrower(String name) {
        this.name = name;
    }

    public void error() {
        throw new AssertionError("asserted");
    }

    public void signal() throws Signal {
        throw new Signal(42);
    }
}
