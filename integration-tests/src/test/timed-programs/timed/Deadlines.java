// What plain Java can't show: calls that are answered too late.
package timed.deadlines;

import dev.stateflow.api.CallTimeout;
import dev.stateflow.api.CallTimeoutException;
import dev.stateflow.api.Deadline;
import dev.stateflow.api.Entities;
import dev.stateflow.api.Entity;
import dev.stateflow.api.Key;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

@Entity
class Main {
    @Key
    private final String name;

    public Main(String name) {
        this.name = name;
    }

    // "Slow[late].take() has not answered within 2000 ms; then 1"
    public String runTooLateButDone() {
        Slow slow = new Slow("late");
        String seen;
        try (Deadline limit = Entities.deadline(Duration.ofSeconds(2))) {
            seen = "answered " + slow.take(5);
        } catch (CallTimeoutException e) {
            seen = e.getMessage();
        }
        Entities.sleep(Duration.ofSeconds(10));
        return seen + "; then " + slow.taken();
    }

    // "1, 2"
    public String runInTime() {
        Slow slow = new Slow("in time");
        try (Deadline limit = Entities.deadline(Duration.ofSeconds(2))) {
            return slow.take(1) + ", " + slow.take(0);
        }
    }

    // "1, then Slow[together].take() has not answered within 1000 ms"
    public String runTogether() {
        Slow slow = new Slow("together");
        String seen = "";
        try (Deadline limit = Entities.deadline(Duration.ofSeconds(3))) {
            seen += slow.take(2);
            seen += slow.take(2);
        } catch (CallTimeoutException e) {
            seen += ", then " + e.getMessage();
        }
        return seen;
    }

    // List["Slow[nested].take() has not answered within 1000 ms", "Slow[nested].take() has not answered within 2000 ms", "1"]
    public List<String> runNested() {
        Slow slow = new Slow("nested");
        List<String> seen = new ArrayList<>();
        try (Deadline outer = Entities.deadline(Duration.ofSeconds(1))) {
            try (Deadline inner = Entities.deadline(Duration.ofHours(1))) {
                seen.add("" + slow.take(5));
            } catch (CallTimeoutException e) {
                seen.add(e.getMessage());
            }
        }
        try (Deadline outer = Entities.deadline(Duration.ofHours(1))) {
            try (Deadline inner = Entities.deadline(Duration.ofSeconds(2))) {
                seen.add("" + slow.take(100));
            } catch (CallTimeoutException e) {
                seen.add(e.getMessage());
            }
            seen.add("" + new Slow("other").take(100));
        }
        return seen;
    }

    // "Slow[used up].take() was not called: the deadline is over; 0"
    public String runUsedUp() {
        Slow slow = new Slow("used up");
        String seen = "";
        try (Deadline limit = Entities.deadline(Duration.ofSeconds(1))) {
            Entities.sleep(Duration.ofSeconds(1));
            seen += slow.take(0);
        } catch (CallTimeoutException e) {
            seen += e.getMessage();
        }
        return seen + "; " + slow.taken();
    }

    // List["Slow[method].hurried() has not answered within 3000 ms", "1", "Slow[method].hurried() has not answered within 1500 ms"]
    public List<String> runOfTheMethod() {
        Slow slow = new Slow("method");
        List<String> seen = new ArrayList<>();
        try {
            seen.add("" + slow.hurried(5));
        } catch (CallTimeoutException e) {
            seen.add(e.getMessage());
        }
        Entities.sleep(Duration.ofSeconds(10));
        seen.add("" + slow.taken());
        try (Deadline limit = Entities.deadline(Duration.ofMillis(1500))) {
            seen.add("" + slow.hurried(5));
        } catch (CallTimeoutException e) {
            seen.add(e.getMessage());
        }
        return seen;
    }

    // "Slow[helped].take() has not answered within 2000 ms, 2"
    public String runInHelper() {
        Slow slow = new Slow("helped");
        Deadline limit = Entities.deadline(Duration.ofSeconds(2));
        String seen = attempt(slow);
        limit.close();
        return seen + ", " + slow.take(20);
    }

    // "the late answer is not taken for another one: 102, 3"
    public String runLateAnswer() {
        Slow slow = new Slow("confused");
        try (Deadline limit = Entities.deadline(Duration.ofSeconds(1))) {
            slow.take(2);
        } catch (CallTimeoutException e) {
            // goes on
        }
        return "the late answer is not taken for another one: " + slow.takeMore(5) + ", " + slow.take(0);
    }

    // "a deadline does not go with the call: 1"
    public String runNotHandedOn() {
        Middle middle = new Middle("middle");
        try (Deadline limit = Entities.deadline(Duration.ofSeconds(1))) {
            return "answered " + middle.asks(new Slow("behind"));
        } catch (CallTimeoutException e) {
            Entities.sleep(Duration.ofMinutes(1));
            return "a deadline does not go with the call: " + middle.heard();
        }
    }

    // throws dev.stateflow.api.CallTimeoutException: Slow[uncaught].take() has not answered within 1000 ms
    public int runUncaught() {
        Entities.deadline(Duration.ofSeconds(1));
        return new Slow("uncaught").take(2);
    }

    private String attempt(Slow slow) {
        try {
            return "answered " + slow.take(5);
        } catch (CallTimeoutException e) {
            return e.getMessage();
        }
    }
}

interface Hurried {
    @CallTimeout("PT3S")
    int hurried(int seconds);
}

@Entity
class Slow implements Hurried {
    @Key
    private final String name;

    private int taken;

    public Slow(String name) {
        this.name = name;
    }

    int take(int seconds) {
        Entities.sleep(Duration.ofSeconds(seconds));
        return ++taken;
    }

    int takeMore(int seconds) {
        return 100 + take(seconds);
    }

    public int hurried(int seconds) {
        return take(seconds);
    }

    int taken() {
        return taken;
    }
}

@Entity
class Middle {
    @Key
    private final String name;

    private int heard;

    public Middle(String name) {
        this.name = name;
    }

    int asks(Slow slow) {
        heard = slow.take(10);
        return heard;
    }

    int heard() {
        return heard;
    }
}
