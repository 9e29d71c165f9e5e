// A carrier whose class hierarchy has private fields of one name at each level, initialisers and a constant.
package carriers.objectsinheritfields;

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
        Sub sub = new Sub(cell);
        Base base = sub;
        base.grow();
        sub.grow();
        int x = cell.next();
        return Arrays.asList(x, base.show(), sub.show(), base == sub, Base.LIMIT + cell.next());
    }
}

class Base {
    static final int LIMIT = 100;
    private int value = 1;
    protected final Cell cell;

    Base(Cell cell) {
        this.cell = cell;
    }

    void grow() {
        value += cell.next();
    }

    String show() {
        return "base " + value;
    }
}

class Sub extends Base {
    private int value = 10;

    {
        value += 5;
    }

    Sub(Cell cell) {
        super(cell);
    }

    @Override
    void grow() {
        super.grow();
        value *= cell.next();
    }

    @Override
    String show() {
        return super.show() + " sub " + value;
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
