// Only the chosen side of a conditional expression is called; nested and mixed types included.
package control.ternaryaroundcalls;

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
        Cell cell = new Cell("c", 0);
        boolean yes = cell.next() == 0;
        int one = yes ? cell.next() : cell.fail();
        int two = !yes ? cell.fail() : cell.next() + 10;
        int nested = yes ? cell.next() > 100 ? cell.fail() : cell.next() : cell.fail();
        long widened = yes ? cell.next() : 1L;
        Object boxed = yes ? "s" + cell.next() : Integer.valueOf(cell.fail());
        int around = 1000 * (yes ? cell.next() : cell.fail()) + (yes ? 1 : cell.fail());
        return Arrays.asList(one, two, nested, widened, boxed, around, cell.next());
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

    public int fail() {
        throw new IllegalStateException("called");
    }
}
