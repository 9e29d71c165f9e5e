// Casts to narrower types drop bits, and those of floating point saturate.
package operators.narrowingcasts;

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
        Cell cell = new Cell("cell", 300);
        return Arrays.asList(
                (byte) cell.next(),
                (short) cell.plus(70_000),
                (char) cell.plus(-70_235),
                (int) cell.wide(),
                (byte) cell.wide(),
                (char) cell.real(),
                (byte) (cell.next() + (int) cell.wide()));
    }

    public List<Object> runSaturates() {
        Cell cell = new Cell("saturates", 1);
        return Arrays.asList(
                (int) (cell.real() * 1e20),
                (long) (cell.real() * -1e300),
                (int) (float) (cell.next() / 0.0),
                (byte) (cell.next() * 1e10),
                (long) (0.0 / (cell.next() - 4)));
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
}
