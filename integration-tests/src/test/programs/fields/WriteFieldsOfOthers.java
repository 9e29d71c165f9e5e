// Fields of other instances are written: the instance itself sees the new value.
package fields.writefieldsofothers;

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
        cell.value = 5;
        int chained = cell.value = cell.other = 7;
        cell.text = "t" + cell.value;
        cell.wide = cell.value + 1L;
        cell.self = cell;
        cell.self.self.flag = cell.value == 7;
        return Arrays.asList(cell.show(), chained, cell.flag);
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

    int other;
    String text;
    long wide;
    boolean flag;
    Cell self;

    public String show() {
        return value + "," + other + "," + text + "," + wide + "," + flag + "," + (self == this);
    }
}
