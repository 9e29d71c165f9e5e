// A branch of a switch expression throws, or its call does, while operands wait at its left.
// since: 17
package switches.expressionsthatthrow;

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
        for (int i = 0; i < 4; i++) {
            Cell cell = new Cell("c" + i, i);
            try {
                seen.add(cell.next() * 10 + switch (cell.peek()) {
                    case 1 -> cell.next();
                    case 2 -> throw new IllegalStateException("branch " + cell.next());
                    case 3 -> cell.fails() + 1;
                    default -> {
                        try {
                            yield cell.fails();
                        } catch (IllegalStateException e) {
                            yield e.getMessage().length() + cell.next();
                        }
                    }
                });
            } catch (IllegalStateException e) {
                seen.add(e.getMessage());
            }
            seen.add(cell.peek());
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

    public int fails() {
        value++;
        throw new IllegalStateException(name + " failed");
    }
}
