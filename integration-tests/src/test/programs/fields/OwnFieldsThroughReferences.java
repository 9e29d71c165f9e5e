// A field of this, written through a reference to this: later reads of the plain field see it.
package fields.ownfieldsthroughreferences;

import dev.stateflow.api.Entities;
import dev.stateflow.api.Entity;
import dev.stateflow.api.Key;
import java.util.Arrays;
import java.util.List;

@Entity
class Main {
    @Key
    final String id;

    int own = 1;

    public Main(String id) {
        this.id = id;
    }

    public List<Object> run() {
        Main other = Entities.ref(Main.class, "main");
        int a = own;
        other.own = 10;
        int b = own;
        other.own += own;
        own++;
        int c = other.own++ * own;
        this.own -= other.own;
        return Arrays.asList(a, b, c, own, other == this);
    }
}
