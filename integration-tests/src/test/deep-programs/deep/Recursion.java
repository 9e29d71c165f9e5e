// Recursion ten thousand deep: within one instance, suspending at the bottom; and back and forth between two.
package deep.recursion;

import dev.stateflow.api.Entities;
import dev.stateflow.api.Entity;
import dev.stateflow.api.Key;
import java.time.Duration;

@Entity
class Main {
    @Key
    private final String name;

    public Main(String name) {
        this.name = name;
    }

    public long runHere() {
        return here(10_000, new Partner("here"));
    }

    public long runThere() {
        return there(1_000, new Partner("there"));
    }

    public long there(int depth, Partner partner) {
        return depth == 0 ? 1 : 1 + partner.back(depth - 1, this);
    }

    private long here(int depth, Partner partner) {
        if (depth == 0) {
            Entities.sleep(Duration.ofSeconds(1));
            return partner.one();
        }
        long below = here(depth - 1, partner);
        return below + depth % 7;
    }
}

@Entity
class Partner {
    @Key
    private final String name;

    public Partner(String name) {
        this.name = name;
    }

    long one() {
        return 1;
    }

    long back(int depth, Main main) {
        return depth == 0 ? 2 : 1 + main.there(depth - 1, this);
    }
}
