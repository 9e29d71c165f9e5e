// A clone of an array is its own array, however many calls lie between the two writes; the clone of a grid shares its rows.
package arrays.clonesacrosscalls;

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
        int[] original = {1, 2, 3};
        int[] copy = original.clone();
        original[0] = cell.next() * 100;
        copy[1] = cell.next() * 100;
        int[][] grid = {{1}, {2}};
        int[][] shallow = grid.clone();
        grid[0][0] = cell.next() * 100;
        shallow[1] = new int[] {cell.next()};
        return Arrays.asList(original, copy, grid, shallow);
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
