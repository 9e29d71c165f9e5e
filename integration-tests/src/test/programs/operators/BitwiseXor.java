// Both operands of ^ are remote calls, and a swap by three of them.
package operators.bitwisexor;

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
        Cell cell = new Cell("cell", 13);
        return Arrays.asList(cell.next() ^ cell.plus(16), cell.wide() ^ -1L, cell.tiny() ^ cell.brief());
    }

    public List<Object> runSwap() {
        Cell a = new Cell("swap-a", 5);
        Cell b = new Cell("swap-b", 9);
        a.value ^= b.value;
        b.value ^= a.value;
        a.value ^= b.value;
        return Arrays.asList(a.peek(), b.peek());
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

    public int peek() {
        return value;
    }

    public int plus(int amount) {
        value += amount;
        return value;
    }

    public long wide() {
        return value++ * 10_000_000_000L;
    }

    public byte tiny() {
        return (byte) (100 + value++);
    }

    public short brief() {
        return (short) (30_000 + value++);
    }
}
