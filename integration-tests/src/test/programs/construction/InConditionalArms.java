// new in both arms of a conditional, under a new, with the condition a remote call too.
package construction.inconditionalarms;

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
        Cell cell = new Cell("cell", 0);
        String text = "";
        for (int i = 0; i < 3; i++) {
            text += new Box(cell.flag() ? new Box(cell.next(), cell.next()) : new Box(0, cell.next()), cell.next());
        }
        return text;
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

    public boolean flag() {
        return value++ % 2 == 0;
    }
}
