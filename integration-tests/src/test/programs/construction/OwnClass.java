// An entity creates instances of its own class, with arguments that are remote calls of others of them.
package construction.ownclass;

import dev.stateflow.api.Entity;
import dev.stateflow.api.Key;
import java.util.Arrays;
import java.util.List;

@Entity
class Main {
    @Key
    final String id;

    private int counted = 7;

    public Main(String id) {
        this.id = id;
    }

    public List<Object> run() {
        Main first = new Main("first" + next());
        Main second = new Main("second" + first.next() + first.next());
        Main third = new Main("third" + second.next() + new Main("fourth" + first.next()).next());
        return Arrays.asList(first, second, third, counted);
    }

    public int next() {
        return counted++;
    }
}
