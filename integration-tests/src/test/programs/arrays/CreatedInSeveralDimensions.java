// new T[remote()][remote()], with the inner dimension given or left out.
package arrays.createdinseveraldimensions;

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
        int[][] grid = new int[cell.next()][cell.next()];
        long[][][] deep = new long[cell.next() - 1][2][];
        String[][] ragged = new String[cell.next() - 2][];
        grid[0][cell.next() - 4] = cell.next();
        deep[1][0] = new long[cell.next() - 5];
        deep[1][0][1] = cell.wide();
        ragged[1] = new String[] {cell.text(), cell.text()};
        return Arrays.asList(grid, deep, ragged, grid[0].length, new byte[cell.next() - 9][cell.next() - 10].length);
    }

    public Object runNegativeInner() {
        Cell cell = new Cell("negativeInner", 1);
        return new int[cell.next()][-cell.next()];
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

    public String text() {
        return "v" + value++;
    }

    public long wide() {
        return value++ * 10_000_000_000L;
    }
}
