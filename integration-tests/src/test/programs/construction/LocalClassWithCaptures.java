// A local class captures variables whose values come from remote calls, and takes others as arguments.
package construction.localclasswithcaptures;

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
        int captured = cell.next();
        class Pair {
            final int left;
            final int right;

            Pair(int left, int right) {
                this.left = left;
                this.right = right;
            }

            int sum() {
                return left * 100 + right * 10 + captured;
            }

            Pair swapped() {
                return new Pair(right, left + cell.next());
            }
        }
        Pair pair = new Pair(cell.next(), cell.next());
        Pair other = pair.swapped();
        return Arrays.asList(pair.sum(), other.sum(), new Pair(cell.next(), other.swapped().sum()).sum());
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
