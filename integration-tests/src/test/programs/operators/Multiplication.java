// Both operands of * are remote calls, and overflow is what Java says it is.
package operators.multiplication;

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
        return Arrays.asList(cell.next() * cell.next(), cell.plus(1_000_000) * cell.next());
    }

    public List<Object> runLongs() {
        Cell cell = new Cell("longs", 7);
        return Arrays.asList(cell.wide() * cell.wide(), cell.wide() * cell.wide() * cell.wide());
    }

    public List<Object> runFloatsAndDoubles() {
        Cell cell = new Cell("floatsAndDoubles", 7);
        return Arrays.asList(cell.small() * cell.small(), cell.real() * cell.real() * 1e300 * 1e300);
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

    public double real() {
        return value++ / 4.0;
    }

    public float small() {
        return value++ / 8f;
    }
}
