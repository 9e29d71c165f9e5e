// The value of a local that is on the stack is the one from before an assignment at its right.
package stack.localisreadbeforethecall;

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
        int x = 5;
        int y = x + (x = cell.next() * 10) + x;
        int z = x-- + (x += cell.next()) * x++ - x;
        String s = "a";
        String t = s + (s = cell.text()) + s;
        long w = 1;
        w = w++ + (w = cell.wide()) + w;
        int[] one = {1};
        int[] two = {2};
        one[0] += (one = two)[0] + cell.next();
        return Arrays.asList(x, y, z, s, t, w, one);
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
