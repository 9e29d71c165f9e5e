// Both operands of << are remote calls: the distance is masked by the width of the left one.
package operators.shiftleft;

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
        return Arrays.asList(
                cell.next() << cell.next(),
                cell.next() << cell.plus(30),
                cell.wide() << cell.plus(31),
                1L << cell.peek(),
                cell.tiny() << cell.plus(-60));
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

    public long wide() {
        return value++ * 10_000_000_000L;
    }

    public byte tiny() {
        return (byte) (100 + value++);
    }
}
