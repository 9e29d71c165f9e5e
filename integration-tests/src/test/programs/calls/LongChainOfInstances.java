// 300 instances wait for one another.
package calls.longchainofinstances;

import dev.stateflow.api.Entity;
import dev.stateflow.api.Key;

@Entity
class Main {
    @Key
    final String id;

    public Main(String id) {
        this.id = id;
    }

    public int run() {
        Link next = null;
        for (int i = 0; i < 300; i++) {
            next = new Link(i, next);
        }
        return next.length();
    }
}

@Entity
class Link {
    @Key
    final int position;

    Link next;

    public Link(int position, Link next) {
        this.position = position;
        this.next = next;
    }

    public int length() {
        return next == null ? 1 : 1 + next.length();
    }
}
