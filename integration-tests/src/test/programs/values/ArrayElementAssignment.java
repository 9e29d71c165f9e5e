// a[i()] += r.f() and its relatives: array, index and old value are evaluated before the right side, once each.
package values.arrayelementassignment;

import dev.stateflow.api.Entity;
import dev.stateflow.api.Key;
import java.util.Arrays;
import java.util.List;

@Entity
class Main {
    @Key
    final String id;

    private int asked;

    public Main(String id) {
        this.id = id;
    }

    public List<Object> run() {
        Cell cell = new Cell("c", 1);
        int[] ints = {10, 20, 30};
        ints[index()] += cell.next();
        ints[cell.next() - 1] *= cell.next() + ints[index()];
        ints[2]++;
        ints[cell.next() - 4] -= 1;
        long[] longs = {1, 2};
        longs[cell.next() - 4] <<= cell.next();
        String[] texts = {"a", "b"};
        texts[index() - 2] += cell.next();
        byte[] bytes = {100};
        bytes[0] += cell.next() * 10;
        char[] chars = {'a'};
        chars[cell.next() - 9] += cell.next();
        int[][] grid = {{1, 2}, {3, 4}};
        grid[cell.next() - 10][cell.next() - 12] = grid[0][cell.next() - 12] + cell.next();
        boolean[] flags = {true};
        flags[0] &= cell.next() > 100;
        int assigned = ints[0] = cell.next();
        return Arrays.asList(ints, longs, texts, bytes, chars, grid, flags, assigned, asked);
    }

    private int index() {
        return asked++;
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
