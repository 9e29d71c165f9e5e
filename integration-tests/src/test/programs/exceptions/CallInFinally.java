// A remote call inside finally: the pending exception or result waits for it.
package exceptions.callinfinally;

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
        Lock lock = new Lock("l", 0);
        List<Object> seen = new ArrayList<>();
        seen.add(guarded(lock, false));
        try {
            seen.add(guarded(lock, true));
        } catch (IllegalStateException e) {
            seen.add(e.getMessage());
        }
        seen.add(lock.held());
        return seen;
    }

    private long guarded(Lock lock, boolean fail) {
        lock.acquire();
        try {
            if (fail) {
                throw new IllegalStateException("inside, held " + lock.held());
            }
            return 1000L + lock.held();
        } finally {
            lock.release();
            lock.release();
        }
    }
}

@Entity
class Lock {
    @Key
    final String name;

    int held;

    public Lock(String name, int held) {
        this.name = name;
        this.held = held;
    }

    public void acquire() {
        held += 2;
    }

    public void release() {
        held--;
    }

    public int held() {
        return held;
    }
}
