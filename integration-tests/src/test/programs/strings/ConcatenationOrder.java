// Parts of a text are evaluated from left to right, calculations inside it included.
package strings.concatenationorder;

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
        int x = 1;
        String text = "" + x + (x = cell.next() * 10) + x + cell.next() + (x + cell.next()) + x++ + cell.next() + x;
        String left = cell.next() + cell.next() + "" + cell.next() + cell.next();
        String chars = 'a' + cell.next() + "b" + 'c' + cell.next();
        return Arrays.asList(text, left, chars);
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
