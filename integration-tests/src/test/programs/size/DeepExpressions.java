// An expression that is a hundred operators deep, with a call at every tenth.
package size.deepexpressions;

import dev.stateflow.api.Entity;
import dev.stateflow.api.Key;

@Entity
class Main {
    @Key
    final String id;

    public Main(String id) {
        this.id = id;
    }

    public int run() {
        Cell cell = new Cell("cell", 1);
        return (2 + (1 * (7 - (6 + (5 * (4 - (3 + (2 * (1 - (cell.next() + (6 * (5 - (4 + (3 * (2 - (1 + (7 * (6 -
                (5 + (cell.next() * (3 - (2 + (1 * (7 - (6 + (5 * (4 - (3 + (2 * (cell.next() - (7 + (6 * (5 - (4 +
                (3 * (2 - (1 + (7 * (6 - (cell.next() + (4 * (3 - (2 + (1 * (7 - (6 + (5 * (4 - (3 + (cell.next() *
                (1 - (7 + (6 * (5 - (4 + (3 * (2 - (1 + (7 * (cell.next() - (5 + (4 * (3 - (2 + (1 * (7 - (6 + (5 *
                (4 - (cell.next() + (2 * (1 - (7 + (6 * (5 - (4 + (3 * (2 - (1 + (cell.next() * (6 - (5 + (4 * (3 -
                (2 + (1 * (7 - (6 + (5 * (cell.next() - (3 + (2 * (1 - (7 + (6 * (5 - (4 + (3 * (2 - (cell.next() + 
                cell.next())))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))
                )))))))))));
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
}
