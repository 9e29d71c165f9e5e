// == and != between remote values of each primitive type, mixed widths included.
package operators.equalityofprimitives;

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
        Cell cell = new Cell("cell", 0);
        return Arrays.asList(
                cell.peek() == cell.next(),
                cell.next() != cell.peek() - 1,
                cell.flag() == cell.flag(),
                cell.flag() != cell.flag(),
                cell.letter() == 'g',
                cell.tiny() == cell.brief(),
                cell.wide() == cell.next() * 1.0,
                cell.real() == 2.25,
                cell.peek() == 'a' - 87);
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

    public boolean flag() {
        return value++ % 2 == 0;
    }

    public long wide() {
        return value++ * 10_000_000_000L;
    }

    public double real() {
        return value++ / 4.0;
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
