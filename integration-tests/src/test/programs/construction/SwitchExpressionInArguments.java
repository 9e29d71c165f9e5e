// A switch expression with remote calls in every branch is an argument of a constructor.
// since: 17
package construction.switchexpressioninarguments;

import dev.stateflow.api.Entity;
import dev.stateflow.api.Key;

@Entity
class Main {
    @Key
    final String id;

    public Main(String id) {
        this.id = id;
    }

    public String run() {
        Cell cell = new Cell("cell", 0);
        String text = "";
        for (int i = 0; i < 4; i++) {
            text += new Box(
                    cell.next(),
                    switch (cell.next() % 4) {
                        case 1 -> new Box(cell.next(), 1);
                        case 3 -> {
                            int twice = cell.next() * 2;
                            yield new Box(twice, cell.text());
                        }
                        default -> cell.next();
                    });
        }
        return text;
    }
}

record Box(Object left, Object right) {}

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
}
