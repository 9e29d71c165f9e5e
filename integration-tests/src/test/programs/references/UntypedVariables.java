// References in variables of type Object: tested with instanceof, cast, called, stored and returned.
package references.untypedvariables;

import dev.stateflow.api.Entity;
import dev.stateflow.api.Key;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

@Entity
class Main {
    @Key
    final String id;

    private Object stored;

    public Main(String id) {
        this.id = id;
    }

    public List<Object> run() {
        Object object = new Cell("c", 5);
        stored = object;
        List<Object> mixed = new ArrayList<>(Arrays.asList("text", object, 7));
        List<Object> seen = new ArrayList<>();
        for (Object each : mixed) {
            if (each instanceof Cell) {
                seen.add(((Cell) each).next());
            } else {
                seen.add(each + "/" + ((Cell) stored).next());
            }
        }
        seen.add(((Cell) ((Cell) object).untyped()).next());
        seen.add(stored);
        return seen;
    }
}

@Entity
class Cell {
    @Key
    final String name;

    int value;

    public Cell(String name, int value) {
        this.name = name;
        this.value = value;
    }

    public int next() {
        return value++;
    }

    public Object untyped() {
        return this;
    }
}
