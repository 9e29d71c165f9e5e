// Fields of others are conditions, selectors, limits and indexes.
package fields.decidecontrolflow;

import dev.stateflow.api.Entity;
import dev.stateflow.api.Key;
import java.util.ArrayList;
import java.util.List;

@Entity
class Main {
    @Key
    final String id;

    public Main(String id) {
        this.id = id;
    }

    public List<Object> run() {
        Lamp lamp = new Lamp("l");
        List<Object> seen = new ArrayList<>();
        while (lamp.on && lamp.level < 3 || lamp.level == 0) {
            lamp.on = !lamp.on;
            lamp.level++;
            switch (lamp.level) {
                case 1:
                    seen.add("one");
                    lamp.on |= true;
                    break;
                default:
                    seen.add(lamp.on ? "on" : "off");
                    lamp.on ^= lamp.level != 3;
            }
        }
        for (int i = 0; i < lamp.level; i++) {
            seen.add(lamp.names[i] + (lamp.on && i > 0));
        }
        return seen;
    }
}

@Entity
class Lamp {
    @Key
    final String name;

    boolean on;
    int level;
    String[] names = {"a", "b", "c"};

    public Lamp(String name) {
        this.name = name;
    }
}
