// A switch on an enum around remote calls: its synthetic map of ordinals is initialised at the right time.
package control.switchonenums;

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
        Light light = new Light("l", Colour.RED);
        List<Object> results = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            switch (light.colour()) {
                case RED:
                    results.add("stop");
                    light.set(Colour.GREEN);
                    break;
                case GREEN:
                    results.add("go" + light.colour().ordinal());
                    light.set(Colour.AMBER);
                    break;
                default:
                    results.add(light.colour());
                    light.set(Colour.RED);
            }
        }
        return results;
    }
}

enum Colour {
    RED,
    AMBER,
    GREEN
}

@Entity
class Light {
    @Key
    final String name;

    Colour colour;

    public Light(String name, Colour colour) {
        this.name = name;
        this.colour = colour;
    }

    public Colour colour() {
        return colour;
    }

    public void set(Colour to) {
        colour = to;
    }
}
