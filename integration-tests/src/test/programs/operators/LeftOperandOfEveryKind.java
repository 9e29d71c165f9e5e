// The left operand is a literal, local, field, static, element, call or assignment: it keeps the value that it had.
package operators.leftoperandofeverykind;

import dev.stateflow.api.Entity;
import dev.stateflow.api.Key;
import java.util.Arrays;
import java.util.List;

@Entity
class Main {
    @Key
    final String id;

    private int own = 10;

    public Main(String id) {
        this.id = id;
    }

    static final int SHARED = 20;

    public List<Object> run() {
        Cell cell = new Cell("cell", 1);
        int local = 5;
        int[] array = {7};
        return Arrays.asList(
                3 - cell.next(),
                local - (local = cell.next()),
                own - change(cell),
                SHARED - cell.next(),
                array[0] - (array[0] = cell.next()),
                (local = 50) - cell.next(),
                local++ - cell.next(),
                this.id.length() - cell.next(),
                cell.value - cell.plus(3));
    }

    private int change(Cell cell) {
        own = 100;
        return cell.next();
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
}
