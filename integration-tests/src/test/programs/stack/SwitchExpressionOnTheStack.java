// A switch expression with calls in its branches is an operand whose neighbours wait.
// since: 17
package stack.switchexpressiononthestack;

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
        Cell cell = new Cell("cell", 0);
        List<Object> seen = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            seen.add(cell.next() * 1000L
                    + switch (cell.next() % 3) {
                        case 0 -> cell.next();
                        case 1 -> {
                            long twice = cell.wide() * 2;
                            yield twice + cell.next();
                        }
                        default -> i == 3 ? cell.plus(5) : 7;
                    }
                    - cell.next());
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

    public int plus(int amount) {
        value += amount;
        return value;
    }

    public long wide() {
        return value++ * 10_000_000_000L;
    }
}
