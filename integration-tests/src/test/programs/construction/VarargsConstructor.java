// A constructor with variable arguments: the array on the stack above the unfinished object is filled by remote calls.
package construction.varargsconstructor;

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
        return new Row("a", cell.next(), cell.next(), cell.next()).toString()
                + new Row("b")
                + new Row(cell.text(), cell.next())
                + new Row("d", new int[] {cell.next(), cell.next()});
    }
}

class Row {
    private final String name;
    private final int[] values;

    Row(String name, int... values) {
        this.name = name;
        this.values = values;
    }

    @Override
    public String toString() {
        return name + java.util.Arrays.toString(values);
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
}
