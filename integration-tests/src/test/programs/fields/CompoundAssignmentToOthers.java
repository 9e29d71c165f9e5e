// +=, ++ and -- on fields of other instances: the old value is read before the right side is evaluated.
package fields.compoundassignmenttoothers;

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
        Cell cell = new Cell("c", 10);
        cell.value += cell.addAndGet(5);
        int afterCompound = cell.value;
        int post = cell.value++;
        int pre = ++cell.value;
        cell.value *= cell.value - 20;
        cell.value--;
        cell.text += "x" + cell.value;
        cell.wide <<= 3;
        cell.small += 100;
        cell.small += 100;
        cell.fraction /= cell.value;
        return Arrays.asList(afterCompound, post, pre, cell.value, cell.text, cell.wide, cell.small, cell.fraction);
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

    String text = "s";
    long wide = 5;
    byte small = 3;
    double fraction = 7;

    public int addAndGet(int n) {
        value += n;
        return value;
    }
}
