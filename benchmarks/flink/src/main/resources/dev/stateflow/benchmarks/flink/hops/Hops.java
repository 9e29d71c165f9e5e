// Calls between two instances, one after the other.
package bench.hops;

import dev.stateflow.api.Entity;
import dev.stateflow.api.Key;

@Entity
class Main {
    @Key
    private final int id;

    public Main(int id) {
        this.id = id;
    }

    /** Calls another instance so often. */
    public long run(Other other, int calls) {
        long sum = 0;
        for (int i = 0; i < calls; i++) {
            sum += other.next(i);
        }
        return sum;
    }
}

@Entity
class Other {
    @Key
    private final int id;

    private long seen;

    public Other(int id) {
        this.id = id;
    }

    public long next(int value) {
        seen += value;
        return seen;
    }
}
