// Both operands of | are remote calls.
package operators.bitwiseor;

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
        Cell cell = new Cell("cell", 13);
        return Arrays.asList(cell.next() | cell.plus(16), cell.wide() | cell.wide(), cell.brief() | cell.letter());
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

    public char letter() {
        return (char) ('a' + value++);
    }

    public short brief() {
        return (short) (30_000 + value++);
    }
}
