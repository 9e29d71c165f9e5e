// a[remote()]++ and its relatives, as statements and as operands.
package arrays.incrementsofelements;

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
        int[] ints = {10, 20, 30};
        int sum = ints[cell.next()]++ + cell.next() - --ints[cell.next()] + ints[0]--;
        long[] longs = {Long.MAX_VALUE};
        long wrapped = ++longs[cell.plus(-3)] + cell.next();
        byte[] bytes = {127};
        int old = bytes[cell.plus(-1)]++ * cell.plus(2) + bytes[0];
        char[] chars = {'a', 'b'};
        String letters = "" + chars[cell.plus(-1)]++ + cell.next() + chars[1];
        double[] doubles = {0.5};
        doubles[cell.plus(-2)]--;
        Integer[] boxes = {5};
        int boxed = boxes[cell.plus(0)]++ + boxes[0] + cell.next();
        return Arrays.asList(ints, sum, longs, wrapped, bytes, old, chars, letters, doubles, boxes, boxed, cell.peek());
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
