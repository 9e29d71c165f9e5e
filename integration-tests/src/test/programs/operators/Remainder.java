// Both operands of % are remote calls: signs, zero and floating-point remainders.
package operators.remainder;

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

    public List<Object> runRemainders() {
        Cell cell = new Cell("remainders", -17);
        return Arrays.asList(
                cell.next() % cell.plus(21), cell.wide() % 7L, cell.real() % cell.small(), -5.5 % cell.plus(-4));
    }

    public int runByZero() {
        Cell cell = new Cell("byZero", 0);
        return 5 % cell.peek();
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

    public double real() {
        return value++ / 4.0;
    }

    public float small() {
        return value++ / 8f;
    }
}
