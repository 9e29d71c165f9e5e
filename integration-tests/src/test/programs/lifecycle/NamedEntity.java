// An entity with a public name of its own, and a subclass that is an entity with its own name and key space.
package lifecycle.namedentity;

import dev.stateflow.api.Entity;
import dev.stateflow.api.Key;
import java.util.Arrays;
import java.util.List;

@Entity
class Main {
    @Key
    final String id;

    public Main(String id) {
        this.id = id;
    }

    public List<Object> run() {
        Base base = new Base("k", 1);
        Derived derived = new Derived("k", 2);
        return Arrays.asList(base.value(), derived.value(), base.toString(), derived.toString(), base.equals(derived));
    }
}

@Entity(name = "Thing")
class Base {
    @Key
    final String name;

    int value;

    public Base(String name, int value) {
        this.name = name;
        this.value = value;
    }

    public int value() {
        return value;
    }
}

class Derived extends Base {
    public Derived(String name, int value) {
        super(name, value * 10);
    }
}
