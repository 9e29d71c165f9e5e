// Cases fall into the next, with calls in some; default stands in the middle.
package switches.fallthrough;

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
        List<Object> seen = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            Cell cell = new Cell("c" + i, i);
            String text = "";
            switch (cell.next()) {
                case 0:
                    text += "a" + cell.next();
                case 1:
                    text += "b";
                default:
                    text += "d" + cell.next();
                case 3:
                    text += "c" + cell.next();
                    break;
                case 4:
                    text += "e";
            }
            seen.add(text + cell.peek());
        }
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

    public int peek() {
        return value;
    }
}
