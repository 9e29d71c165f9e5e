// Overflow wraps around in locals, fields of others and array elements, as in plain Java.
package operators.integeroverflow;

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
        Cell cell = new Cell("cell", 2147483646);
        int local = cell.next();
        local += cell.next();
        cell.value += 5;
        int[] array = {Integer.MIN_VALUE};
        array[0] -= cell.peek();
        long product = cell.peek() * cell.peek();
        long wide = (long) cell.peek() * cell.peek();
        return Arrays.asList(local, cell.peek(), array, product, wide, Math.abs(cell.plus(0)), -cell.peek());
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
}
