// -, +, ~ and ! on the answers of remote calls.
package operators.unaryoperators;

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
        Cell cell = new Cell("cell", 5);
        return Arrays.asList(
                -cell.next(), ~cell.next(), +cell.tiny(), -cell.wide(), ~cell.wide(), -cell.real(), -cell.small(), !cell.flag(),
                - -cell.next(), !!cell.flag(), -(-cell.next() + ~cell.next()), -cell.letter());
    }

    public List<Object> runZeros() {
        Cell cell = new Cell("zeros", 0);
        return Arrays.asList(-cell.real(), 1 / -(cell.peek() * 0.0), -cell.plus(Integer.MIN_VALUE));
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

    public boolean flag() {
        return value++ % 2 == 0;
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
}
