// A switch on an enum that skips constants, has no default, and gets null.
package switches.onenumswithoutdefault;

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
        for (int i = 0; i < 4; i++) {
            Color color = lamp.color();
            switch (color) {
                case GREEN:
                    seen.add("go " + lamp.color());
                    break;
                case RED:
                    seen.add("stop");
            }
            seen.add(color.compareTo(lamp.color()));
        }
        return seen;
    }

    public int runNull() {
        Lamp lamp = new Lamp("m");
        switch (lamp.none()) {
            case RED:
                return 1;
            default:
                return 2;
        }
    }
}

enum Color {
    RED,
    YELLOW,
    GREEN
}

@Entity
class Lamp {
    @Key
    final String name;

    private int asked;

    public Lamp(String name) {
        this.name = name;
    }

    public Color color() {
        return Color.values()[asked++ % 3];
    }

    public Color none() {
        return null;
    }
}
