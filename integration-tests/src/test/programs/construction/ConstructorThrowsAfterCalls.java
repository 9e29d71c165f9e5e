// A constructor throws after its arguments were fetched: the frame is that of the constructor.
package construction.constructorthrowsaftercalls;

import dev.stateflow.api.Entity;
import dev.stateflow.api.Key;

@Entity
class Main {
    @Key
    final String id;

    public Main(String id) {
        this.id = id;
    }

    public int run() {
        Cell cell = new Cell("cell", 1);
        return cell.next() + new Positive(cell.next() - cell.plus(5)).value;
    }

    public String runCaught() {
        Cell cell = new Cell("caught", 1);
        Positive kept = new Positive(cell.next());
        try {
            kept = new Positive(-cell.next());
        } catch (IllegalArgumentException e) {
            return e.getMessage() + kept.value + cell.next();
        }
        return "made";
    }
}

class Positive {
    final int value;

    Positive(int value) {
        if (value < 0) {
            throw new IllegalArgumentException("negative: " + value);
        }
        this.value = value;
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

    public int plus(int amount) {
        value += amount;
        return value;
    }
}
