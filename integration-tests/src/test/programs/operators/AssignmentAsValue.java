// The value of an assignment is an operand: chained over locals, own fields, fields of others and elements.
package operators.assignmentasvalue;

import dev.stateflow.api.Entity;
import dev.stateflow.api.Key;
import java.util.Arrays;
import java.util.List;

@Entity
class Main {
    @Key
    final String id;

    private long own;

    public Main(String id) {
        this.id = id;
    }

    public List<Object> run() {
        Cell a = new Cell("cell-a", 1);
        Cell b = new Cell("cell-b", 2);
        int x;
        int y = x = a.next();
        long z = own = x = b.value = a.next();
        int[] array = new int[2];
        int w = array[b.next() - 1] = a.value = array[0] = b.next();
        byte narrow;
        int back = narrow = (byte) a.plus(300);
        String s;
        String t = (s = a.text()) + s;
        return Arrays.asList(x, y, z, own, w, array, narrow, back, s, t, a.peek(), b.peek());
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

    public String text() {
        return "v" + value++;
    }
}
