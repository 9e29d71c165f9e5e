// A switch on strings: the selector is asked once, null throws, hash collisions are told apart, cases fall through.
package switches.ontextswithcalls;

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
        Cell cell = new Cell("cell", 1);
        List<Object> seen = new ArrayList<>();
        for (String prefix : new String[] {"", "Aa", "BB", "x"}) {
            switch (prefix + (prefix.isEmpty() ? cell.text() : "")) {
                case "v1":
                    seen.add("one " + cell.next());
                case "Aa":
                    seen.add("Aa " + cell.next());
                    break;
                case "BB":
                    seen.add("BB " + cell.next());
                    break;
                default:
                    seen.add("default " + cell.text());
            }
        }
        return seen;
    }

    public int runNull() {
        Cell cell = new Cell("null", 1);
        switch (cell.noText()) {
            case "a":
                return 1;
            default:
                return cell.next();
        }
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

    public String text() {
        return "v" + value++;
    }

    public String noText() {
        value++;
        return null;
    }
}
