// Records whose compact constructors check and change what remote calls gave.
// since: 17
package construction.recordswithcompactconstructors;

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
        Cell cell = new Cell("cell", 1);
        Range range = new Range(cell.plus(10), cell.next() - 5);
        Range nested = new Range(new Range(cell.next(), 3).length(), cell.next());
        return Arrays.asList(range, nested, new Range(cell.next()), range.equals(new Range(11, cell.peek() - 8)));
    }

    public Range runRefused() {
        Cell cell = new Cell("refused", 1);
        return new Range(cell.next(), cell.plus(Integer.MAX_VALUE - 2));
    }
}

record Range(int from, int to) {
    Range {
        if (from > to) {
            int swap = from;
            from = to;
            to = swap;
        }
        if (to > 1_000_000) {
            throw new IllegalArgumentException("too far: " + to);
        }
    }

    Range(int to) {
        this(0, to);
    }

    int length() {
        return to - from;
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
}
