// A lookupswitch on negative, extreme and constant-expression cases.
package switches.negativeandextremecases;

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

    static final int BASE = 1 << 20;

    public List<Object> run() {
        List<Object> seen = new ArrayList<>();
        for (int value : new int[] {-1, Integer.MIN_VALUE, Integer.MAX_VALUE, 1 << 20, (1 << 20) + 1, 0}) {
            Cell cell = new Cell("c" + value, value);
            switch (cell.peek()) {
                case -1:
                    seen.add("minus " + cell.next());
                    break;
                case Integer.MIN_VALUE:
                    seen.add("least " + cell.next());
                    break;
                case Integer.MAX_VALUE:
                    seen.add("most " + cell.next());
                    break;
                case BASE:
                case BASE + 1:
                    seen.add("base " + cell.next());
                    break;
                default:
                    seen.add(cell.next());
            }
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
