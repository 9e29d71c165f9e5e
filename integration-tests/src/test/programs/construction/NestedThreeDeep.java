// Three new expressions, each an argument of the one around it, with remote calls before, between and inside.
package construction.nestedthreedeep;

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
        Box box = new Box(cell.next(), new Box(cell.next(), new Box(cell.next(), null, cell.next()), cell.next()), cell.next());
        return box.toString();
    }
}

class Box {
    final int before;
    final Box inner;
    final int after;

    Box(int before, Box inner, int after) {
        this.before = before;
        this.inner = inner;
        this.after = after;
    }

    @Override
    public String toString() {
        return before + "(" + inner + ")" + after;
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
