// Both operands of + are remote calls, for every numeric type, with the left one waiting for the right one.
package operators.addition;

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

    public List<Object> runInts() {
        Cell cell = new Cell("ints", 7);
        return Arrays.asList(cell.next() + cell.next(), 1 + cell.next(), cell.next() + 1);
    }

    public List<Object> runLongs() {
        Cell cell = new Cell("longs", 7);
        return Arrays.asList(cell.wide() + cell.wide(), 1L + cell.wide(), cell.wide() + 1L);
    }

    public List<Object> runFloats() {
        Cell cell = new Cell("floats", 7);
        return Arrays.asList(cell.small() + cell.small(), 1f + cell.small(), cell.small() + 1f);
    }

    public List<Object> runDoubles() {
        Cell cell = new Cell("doubles", 7);
        return Arrays.asList(cell.real() + cell.real(), 1.0 + cell.real(), cell.real() + 1.0);
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

    public long wide() {
        return value++ * 10_000_000_000L;
    }

    public double real() {
        return value++ / 4.0;
    }

    public float small() {
        return value++ / 8f;
    }
}
