// super.method() with remote calls on both sides, through three levels.
package objects.supercalls;

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
        Cell cell = new Cell("c", 1);
        return Arrays.asList(new Base("a").sum(cell), new Middle("b").sum(cell), new Top("c").sum(cell), cell.next());
    }
}

@Entity
class Base {
    @Key
    final String name;

    public Base(String name) {
        this.name = name;
    }

    public int sum(Cell cell) {
        return cell.next();
    }
}

@Entity
class Middle extends Base {
    public Middle(String name) {
        super(name);
    }

    @Override
    public int sum(Cell cell) {
        return cell.next() * 100 + super.sum(cell) * 10 + cell.next();
    }
}

@Entity
class Top extends Middle {
    public Top(String name) {
        super(name);
    }

    @Override
    public int sum(Cell cell) {
        int before = super.sum(cell);
        return before + 1000 * super.sum(cell);
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
