// Returns of every type from the middle of branches and loops.
package control.returnsinthemiddle;

import dev.stateflow.api.Entity;
import dev.stateflow.api.Key;
import java.util.Arrays;
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
        nothing(cell);
        return Arrays.asList(integer(cell), wide(cell), fraction(cell), small(cell), letter(cell), truth(cell), text(cell));
    }

    private void nothing(Cell cell) {
        if (cell.next() == 0) {
            return;
        }
        cell.next();
    }

    private int integer(Cell cell) {
        for (int i = 0; ; i++) {
            if (cell.next() > 2) {
                return i;
            }
        }
    }

    private long wide(Cell cell) {
        return cell.next() > 0 ? 1L << 40 : cell.next();
    }

    private double fraction(Cell cell) {
        while (true) {
            if (cell.next() > 5) {
                return cell.next() / 2.0;
            }
        }
    }

    private byte small(Cell cell) {
        return (byte) (cell.next() + 250);
    }

    private char letter(Cell cell) {
        return (char) ('a' + cell.next());
    }

    private boolean truth(Cell cell) {
        return cell.next() > 0;
    }

    private String text(Cell cell) {
        return cell.next() > 0 ? null : "x";
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
