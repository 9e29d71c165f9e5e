// A thousand instances in a row: each waits for the one behind it, and counts on the way there and on the way back.
package size.chainofathousand;

import dev.stateflow.api.Entity;
import dev.stateflow.api.Key;

@Entity
class Main {
    @Key
    final String id;

    private Link first;

    public Main(String id) {
        this.id = id;
    }

    public void runSetUp() {
        Link next = null;
        for (int i = 999; i >= 0; i--) {
            next = new Link(i, next);
        }
        first = next;
    }

    public long runUnderLoad() {
        return first.walk(1);
    }
}

@Entity
class Link {
    @Key
    final int place;

    private final Link next;
    private long there;
    private long back;

    public Link(int place, Link next) {
        this.place = place;
        this.next = next;
    }

    public long walk(long factor) {
        there += factor;
        if (next == null) {
            return place;
        }
        long behind = next.walk(factor + place % 7);
        back += behind;
        return behind + factor * place;
    }
}
