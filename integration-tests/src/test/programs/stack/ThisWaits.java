// this waits on the operand stack: as receiver, as argument and as the target of a field write.
package stack.thiswaits;

import dev.stateflow.api.Entity;
import dev.stateflow.api.Key;
import java.util.Arrays;
import java.util.List;

@Entity
class Main {
    @Key
    final String id;

    private int own;

    public Main(String id) {
        this.id = id;
    }

    public List<Object> run() {
        Cell cell = new Cell("cell", 1);
        own = cell.next();
        this.own = this.own * 10 + cell.next() + this.own;
        Object same = pick(this, cell.next(), this);
        return Arrays.asList(own, add(cell.next()).add(cell.next()).own, same == this, chosen(cell).own);
    }

    private Main add(int amount) {
        own += amount;
        return this;
    }

    private static Object pick(Object a, int which, Object b) {
        return which % 2 == 0 ? a : b;
    }

    private Main chosen(Cell cell) {
        return (cell.next() > 3 ? this : null).add(cell.next());
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
