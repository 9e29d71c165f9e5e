// Private methods of the same name in a class and its superclass: each class calls its own.
package dispatch.privatemethodssuspend;

import dev.stateflow.api.Entity;
import dev.stateflow.api.Key;
import java.util.Arrays;
import java.util.List;

@Entity
class Main extends Base {
    @Key
    final String id;

    public Main(String id) {
        this.id = id;
    }

    public List<Object> run() {
        Cell cell = new Cell("cell", 1);
        return Arrays.asList(own(cell), inherited(cell), own(cell));
    }

    private String own(Cell cell) {
        return "main " + cell.next();
    }
}

abstract class Base {
    String inherited(Cell cell) {
        return own(cell) + own(cell);
    }

    private String own(Cell cell) {
        return "base " + cell.next();
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
