// A switch on strings around remote calls; Aa and BB have the same hash code.
package control.switchonstrings;

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
        Cell cell = new Cell("c", "Aa");
        List<Object> results = new ArrayList<>();
        for (String next : new String[] {"BB", "x", "", "Aa"}) {
            switch (cell.get()) {
                case "Aa":
                    results.add("first" + cell.get());
                    break;
                case "BB":
                    results.add("second" + cell.get());
                case "":
                    results.add("fell");
                    break;
                default:
                    results.add("default");
            }
            cell.set(next);
        }
        return results;
    }
}

@Entity
class Cell {
    @Key
    final String name;

    String value;

    public Cell(String name, String value) {
        this.name = name;
        this.value = value;
    }

    public String get() {
        return value;
    }

    public void set(String to) {
        value = to;
    }
}
