// Both operands of / are remote calls: dividing by an answer of zero throws for integers and gives infinity for floating point.
package operators.division;

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

    public List<Object> runQuotients() {
        Cell cell = new Cell("quotients", 17);
        return Arrays.asList(cell.plus(100) / cell.plus(-110), cell.wide() / cell.wide(), cell.real() / cell.real());
    }

    public int runIntByZero() {
        Cell cell = new Cell("intByZero", 0);
        return 5 / cell.peek();
    }

    public long runLongByZero() {
        Cell cell = new Cell("longByZero", 0);
        return cell.plus(5) / (cell.wide() - 50_000_000_000L);
    }

    public List<Object> runFloatingPointByZero() {
        Cell cell = new Cell("floatingPointByZero", 0);
        return Arrays.asList(1.0 / cell.peek(), -1f / cell.peek(), 0.0 / cell.peek());
    }

    public int runMostNegativeByMinusOne() {
        Cell cell = new Cell("mostNegativeByMinusOne", -1);
        return Integer.MIN_VALUE / cell.peek();
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
}
