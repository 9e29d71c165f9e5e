// One instance calls a thousand others: one after the other, and all at once by scheduled calls.
package size.fanouttoathousand;

import dev.stateflow.api.Entities;
import dev.stateflow.api.Entity;
import dev.stateflow.api.Key;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

@Entity
class Main {
    @Key
    final String id;

    private final List<Cell> cells = new ArrayList<>();
    private long gathered;
    private long begun;

    public Main(String id) {
        this.id = id;
    }

    public void runSetUp() {
        for (int i = 0; i < 1000; i++) {
            cells.add(new Cell(i));
        }
    }

    public long runUnderLoad() {
        long sum = 0;
        for (Cell cell : cells) {
            sum += cell.add(3);
        }
        return sum;
    }

    /** All at once. */
    public void runScatter() {
        begun += cells.size();
        for (Cell cell : cells) {
            Entities.schedule(Duration.ZERO, () -> gather(cell));
        }
    }

    private void gather(Cell cell) {
        long answer = cell.add(5);
        gathered += answer;
        begun--;
    }

    /** How many have not come back. */
    public long runOutstanding() {
        return begun;
    }
}

@Entity
class Cell {
    @Key
    final int number;

    private long value;

    public Cell(int number) {
        this.number = number;
    }

    public long add(int amount) {
        value += amount;
        return number + amount;
    }
}
