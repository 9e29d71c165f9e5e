// new Pair(a, remote()): an uninitialised object is on the stack when the method suspends.
package calls.callinargumentsofconstructor;

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
        Pair pair = new Pair(cell.next(), cell.next());
        Pair nested = new Pair(new Pair(cell.next(), 0).sum(), new Pair(cell.next(), cell.next()).sum());
        int viaArray = new int[] {cell.next(), cell.next(), cell.next()}[1];
        String text = new String(cell.text().toCharArray(), 0, cell.text().length());
        return Arrays.asList(pair.sum(), nested.left, nested.right, viaArray, text);
    }

    public String runConstructorThrows() {
        Cell cell = new Cell("d", -5);
        try {
            return "" + new Pair(cell.next(), cell.next()).checked(cell.next()).sum();
        } catch (IllegalStateException e) {
            return e.getMessage() + cell.next();
        }
    }
}

class Pair {
    final int left;
    final int right;

    Pair(int left, int right) {
        this.left = left;
        this.right = right;
    }

    int sum() {
        return left + right;
    }

    Pair checked(int limit) {
        if (sum() < limit) {
            throw new IllegalStateException("too small: " + sum());
        }
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
        return "v" + value;
    }
}
