// A loop that retries a failing call until it succeeds, counting the failures.
package exceptions.retryloop;

import dev.stateflow.api.Entity;
import dev.stateflow.api.Key;

@Entity
class Main {
    @Key
    final String id;

    public Main(String id) {
        this.id = id;
    }

    public String run() {
        Flaky flaky = new Flaky("f", 3);
        int failures = 0;
        String answer = null;
        while (answer == null) {
            try {
                answer = flaky.get();
            } catch (IllegalStateException e) {
                failures++;
                if (failures > 5) {
                    throw e;
                }
            }
        }
        return answer + failures;
    }

    public String runGivesUp() {
        Flaky flaky = new Flaky("g", 100);
        for (int failures = 0; ; failures++) {
            try {
                return flaky.get();
            } catch (IllegalStateException e) {
                if (failures == 2) {
                    throw e;
                }
            }
        }
    }
}

@Entity
class Flaky {
    @Key
    final String name;

    int failing;

    public Flaky(String name, int failing) {
        this.name = name;
        this.failing = failing;
    }

    public String get() {
        if (failing-- > 0) {
            throw new IllegalStateException("still " + failing);
        }
        return "done";
    }
}
