// An abstract superclass calls abstract and overridden methods that suspend, in a fixed order.
package dispatch.templatemethod;

import dev.stateflow.api.Entity;
import dev.stateflow.api.Key;
import java.util.ArrayList;
import java.util.List;

@Entity
class Main extends Template {
    @Key
    final String id;

    public Main(String id) {
        this.id = id;
    }

    public List<Object> run() {
        Cell cell = new Cell("cell", 1);
        return work(cell);
    }

    @Override
    int start(Cell cell) {
        return cell.next() * 10;
    }

    @Override
    int step(int x, Cell cell) {
        return super.step(x, cell) + cell.next();
    }
}

abstract class Template {
    List<Object> work(Cell cell) {
        List<Object> seen = new ArrayList<>();
        int x = start(cell);
        for (int i = 0; i < 3; i++) {
            seen.add(x = step(x, cell));
        }
        seen.add(end(cell));
        return seen;
    }

    abstract int start(Cell cell);

    int step(int x, Cell cell) {
        return x + cell.next();
    }

    final String end(Cell cell) {
        return "end" + cell.next();
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
