// Switch expressions with arrows and yield: the operand stack is not empty when a branch suspends.
// since: 17
package control.switchexpressions;

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
        Cell cell = new Cell("c", 0);
        List<Object> results = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            int value = 100 + switch (cell.next()) {
                case 0 -> cell.next();
                case 1, 2 -> {
                    int local = cell.next();
                    yield local * 2;
                }
                default -> i;
            };
            String text = "<" + switch (Day.values()[i]) {
                case MON -> "m" + cell.next();
                case TUE, WED -> "t";
                case THU -> {
                    try {
                        yield "h" + cell.fail();
                    } catch (IllegalStateException e) {
                        yield e.getMessage() + cell.next();
                    }
                }
            } + ">";
            results.add(value + text);
        }
        return results;
    }
}

enum Day {
    MON,
    TUE,
    WED,
    THU
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

    public int fail() {
        throw new IllegalStateException("failed");
    }
}
