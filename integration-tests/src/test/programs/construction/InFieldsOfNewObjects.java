// A new object gets its fields from remote calls after its constructor, by setters and by direct writes.
package construction.infieldsofnewobjects;

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
        Box box = new Box();
        box.number = cell.next();
        box.number += cell.next() * box.number;
        box.text(cell.text()).text(box.text + cell.text());
        box.inner = new Box();
        box.inner.number = box.number-- + cell.next();
        box.wide = box.inner.wide = cell.wide();
        return Arrays.asList(box.number, box.text, box.inner.number, box.wide + box.inner.wide);
    }
}

class Box {
    int number;
    long wide;
    String text;
    Box inner;

    Box text(String newText) {
        text = newText;
        return this;
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

    public String text() {
        return "v" + value++;
    }

    public long wide() {
        return value++ * 10_000_000_000L;
    }
}
