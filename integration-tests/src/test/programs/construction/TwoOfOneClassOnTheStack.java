// Two unfinished objects of one class are on the stack at once: each constructor gets its own.
package construction.twoofoneclassonthestack;

import dev.stateflow.api.Entity;
import dev.stateflow.api.Key;

@Entity
class Main {
    @Key
    final String id;

    public Main(String id) {
        this.id = id;
    }

    public String run() {
        Cell cell = new Cell("cell", 1);
        Box box = new Box(new Box(cell.next(), null), new Box(cell.next(), new Box(cell.next(), null)));
        return box.toString() + new Box(cell.next(), new Box(cell.next(), null));
    }
}

class Box {
    final Object left;
    final Object right;

    Box(Object left, Object right) {
        this.left = left;
        this.right = right;
    }

    @Override
    public String toString() {
        return "<" + left + "," + right + ">";
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
