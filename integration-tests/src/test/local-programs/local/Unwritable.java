// State that can't be written shows when a step is stored.
package local.unwritable;

import dev.stateflow.api.Entity;
import dev.stateflow.api.Key;

@Entity
class Main {
    @Key
    private final String name;

    private Object kept;
    private int changes;

    public Main(String name) {
        this.name = name;
    }

    public int changes() {
        return changes;
    }

    public int keep() {
        changes++;
        kept = Thread.currentThread();
        return changes;
    }

    public int keepAndAsk(Main other) {
        changes++;
        kept = Thread.currentThread();
        return other.changes();
    }

    public int askAndKeep(Main other) {
        changes++;
        int found = other.changes();
        kept = Thread.currentThread();
        changes += 10;
        return found;
    }

    public String tell(Main other) {
        try {
            return "kept " + other.keep();
        } catch (RuntimeException e) {
            return e.getClass().getSimpleName();
        }
    }
}
