// Two rows of one array are the same array: a write through one is seen through the other, also after calls.
package arrays.rowsareshared;

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
        int[] row = {1, 2};
        int[][] grid = {row, row, row.clone()};
        row[0] = cell.next() * 10;
        grid[1][1] += cell.next();
        grid[2][0] = cell.next();
        row = grid[2];
        row[1] = cell.next();
        return Arrays.asList(grid, grid[0] == grid[1], row == grid[2], cell.next());
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
}
