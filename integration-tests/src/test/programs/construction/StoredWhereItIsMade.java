// new X(remote()) is assigned to a local, a field, an element and another instance at once: copies of the unfinished object are under it.
package construction.storedwhereitismade;

import dev.stateflow.api.Entity;
import dev.stateflow.api.Key;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

@Entity
class Main {
    @Key
    final String id;

    private Box own;

    public Main(String id) {
        this.id = id;
    }

    public List<Object> run() {
        Cell cell = new Cell("cell", 1);
        Box[] array = new Box[2];
        Box local = own = array[cell.next() - 1] = new Box(cell.next(), cell.wide());
        List<Box> list = new ArrayList<>();
        list.add(array[1] = new Box(cell.next(), cell.wide()));
        return Arrays.asList(local == own, own == array[0], local.left, local.right, list.get(0) == array[1], array[1].right);
    }
}

class Box {
    final int left;
    final long right;

    Box(int left, long right) {
        this.left = left;
        this.right = right;
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

    public long wide() {
        return value++ * 10_000_000_000L;
    }
}
