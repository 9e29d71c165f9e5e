// Both operands of >> and >>> are remote calls, on negative values of every integral type.
package operators.shiftright;

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

    public List<Object> runSigned() {
        Cell cell = new Cell("signed", -40);
        return Arrays.asList(cell.next() >> cell.plus(41), cell.wide() >> cell.next(), cell.plus(-99) >> 1L);
    }

    public List<Object> runUnsigned() {
        Cell cell = new Cell("unsigned", -40);
        return Arrays.asList(
                cell.next() >>> cell.plus(41), -cell.wide() >>> cell.next(), cell.plus(-99) >>> 1L, (byte) cell.next() >>> 28);
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
}
