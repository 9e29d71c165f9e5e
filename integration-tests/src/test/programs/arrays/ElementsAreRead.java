// Array, index and both of a read are remote calls; so are reads of reads.
package arrays.elementsareread;

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
        int[] numbers = {5, 3, 1, 0, 2, 4};
        long[][] grid = {{1, 2}, {3, 4}};
        return Arrays.asList(
                numbers[cell.next()],
                numbers[numbers[cell.next()]],
                numbers[cell.next()] - numbers[cell.next()] * numbers[cell.next()],
                grid[cell.plus(-5)][cell.next()],
                pick(numbers, cell)[cell.next()],
                pick(numbers, cell).length + cell.next());
    }

    private int[] pick(int[] numbers, Cell cell) {
        numbers[0] += cell.next();
        return numbers;
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
