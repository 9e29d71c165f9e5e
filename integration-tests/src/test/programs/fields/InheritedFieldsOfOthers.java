// Fields of a superclass are read and written by references of the subclass, and hidden ones by the static type.
package fields.inheritedfieldsofothers;

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
        Special special = new Special("s");
        Basic basic = special;
        special.count += 5;
        basic.count++;
        basic.label = "basic";
        special.label += "special";
        return Arrays.asList(special.count, basic.label, special.label, ((Basic) special).label, special.show());
    }
}

@Entity
class Basic {
    @Key
    final String name;

    int count;
    String label = "b";

    public Basic(String name) {
        this.name = name;
    }

    public String show() {
        return label + count;
    }
}

@Entity
class Special extends Basic {
    String label = "s";

    public Special(String name) {
        super(name);
    }

    @Override
    public String show() {
        return super.show() + label + super.label;
    }
}
