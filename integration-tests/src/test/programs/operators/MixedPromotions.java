// One expression of operands of six types: each is promoted where Java promotes it.
package operators.mixedpromotions;

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
        Cell cell = new Cell("cell", 3);
        return Arrays.asList(
                cell.tiny() + cell.wide() * cell.small() - cell.real() / cell.letter() + cell.brief() % cell.next(),
                cell.next() / 2 * 2.0 + cell.next() / 2,
                cell.letter() * cell.tiny() + cell.wide(),
                (cell.next() + 0L) / 2 + cell.small());
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

    public char letter() {
        return (char) ('a' + value++);
    }

    public byte tiny() {
        return (byte) (100 + value++);
    }

    public short brief() {
        return (short) (30_000 + value++);
    }
}
