// A sealed interface of records as argument, result and state, told apart with instanceof.
// since: 17
package objects.sealedinterfaces;

import dev.stateflow.api.Entity;
import dev.stateflow.api.Key;
import java.util.ArrayList;
import java.util.List;

@Entity
class Main {
    @Key
    final String id;

    private Event last = new Opened("none");

    public Main(String id) {
        this.id = id;
    }

    public List<Object> run() {
        Handler handler = new Handler("h");
        List<Object> seen = new ArrayList<>();
        for (Event event : List.of(new Opened("x"), new Paid(5, 2L), new Closed())) {
            last = handler.handle(event);
            seen.add(last);
            seen.add(amount(last, handler));
        }
        return seen;
    }

    private long amount(Event event, Handler handler) {
        if (event instanceof Paid paid) {
            return paid.amount() * paid.times() + handler.count();
        } else if (event instanceof Opened opened) {
            return opened.by().length() + handler.count();
        }
        return 0;
    }
}

sealed interface Event permits Opened, Paid, Closed {}

record Opened(String by) implements Event {}

record Paid(int amount, long times) implements Event {}

record Closed() implements Event {}

@Entity
class Handler {
    @Key
    final String name;

    private int count;
    private final List<Event> events = new ArrayList<>();

    public Handler(String name) {
        this.name = name;
    }

    public Event handle(Event event) {
        count++;
        events.add(event);
        return event instanceof Opened ? new Paid(count, 1) : event instanceof Paid ? new Closed() : new Opened("again");
    }

    public int count() {
        return count;
    }
}
