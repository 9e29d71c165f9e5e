// i++ and ++i on locals and own fields next to remote calls in one expression.
package values.incrementsaroundcalls;

import dev.stateflow.api.Entity;
import dev.stateflow.api.Key;
import java.util.Arrays;
import java.util.List;

@Entity
class Main {
    @Key
    final String id;

    private int field = 100;

    public Main(String id) {
        this.id = id;
    }

    public List<Object> run() {
        Cell cell = new Cell("c", 0);
        int i = 1;
        int a = i++ + cell.next() + i++;
        int b = ++i * cell.next() - i--;
        int c = field++ + cell.next() * field + ++field;
        i += i++ + cell.next() + ++i;
        byte small = 127;
        small++;
        int d = small + cell.next();
        long wide = 5;
        long e = wide++ + cell.next() + wide;
        return Arrays.asList(a, b, c, i, d, e, field);
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
