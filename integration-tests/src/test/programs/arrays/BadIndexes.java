// Indexes out of range, taken from answers, on reads, writes and compound assignments.
package arrays.badindexes;

import dev.stateflow.api.Entity;
import dev.stateflow.api.Key;
import java.util.ArrayList;
import java.util.List;

@Entity
class Main {
    @Key
    final String id;

    public Main(String id) {
        this.id = id;
    }

    public int runRead() {
        Cell cell = new Cell("read", 5);
        int[] array = {1, 2};
        return cell.next() + array[cell.next()];
    }

    public void runWrite() {
        Cell cell = new Cell("write", -1);
        long[] array = {1, 2};
        array[cell.next()] = cell.wide();
    }

    public List<Object> runCompound() {
        Cell cell = new Cell("compound", 2);
        int[] array = {1, 2};
        List<Object> seen = new ArrayList<>();
        try {
            array[cell.next()] += cell.next();
        } catch (ArrayIndexOutOfBoundsException e) {
            seen.add(e.getMessage());
        }
        seen.add(cell.next()); // the old value is read before the right side is asked for
        return seen;
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
