// yield from inside loops, ifs and nested switch statements of a switch expression.
// since: 17
package switches.yieldsinsidestatements;

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
        for (int i = 0; i < 5; i++) {
            Cell cell = new Cell("c" + i, i);
            int value = switch (cell.peek()) {
                case 0, 1:
                    for (int j = 0; ; j++) {
                        if (cell.next() > 4) {
                            yield j * 100 + cell.next();
                        }
                    }
                case 2:
                    if (cell.flag()) {
                        yield cell.next();
                    }
                    yield -1;
                case 3:
                    switch (cell.next()) {
                        case 3:
                            yield cell.next() * 7;
                        default:
                            break;
                    }
                default:
                    yield cell.plus(50);
            };
            seen.add(value);
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

    public int plus(int amount) {
        value += amount;
        return value;
    }

    public boolean flag() {
        return value++ % 2 == 0;
    }
}
