// Sleeping at each level of a recursion, in a helper class, and in a chain of instances.
package time.sleepinrecursion;

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
        return factorial(10);
    }

    public String runHelper() {
        return new Patient("p").waits(3);
    }

    public int runThere() {
        return new Link(0).depth(6);
    }

    private long factorial(int n) {
        Entities.sleep(Duration.ofDays(n));
        return n <= 1 ? 1 : n * factorial(n - 1);
    }

    static class Patient {
        private final String name;

        Patient(String name) {
            this.name = name;
        }

        String waits(int times) {
            if (times == 0) {
                return name;
            }
            Entities.sleep(Duration.ofNanos(1));
            return times + waits(times - 1);
        }
    }
}

@Entity
class Link {
    @Key
    private final int number;

    public Link(int number) {
        this.number = number;
    }

    int depth(int rest) {
        Entities.sleep(Duration.ofSeconds(rest));
        return rest == 0 ? number : 1 + new Link(number + 1).depth(rest - 1);
    }
}
