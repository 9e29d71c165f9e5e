// A helper that is part of the state suspends in its method: afterwards it is still the object in the field.
package objects.helperinafieldissuspended;

import dev.stateflow.api.Entity;
import dev.stateflow.api.Key;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

@Entity
class Main {
    @Key
    final String id;

    private final Tally tally = new Tally();

    public Main(String id) {
        this.id = id;
    }

    public List<Object> run() {
        Cell cell = new Cell("c", 5);
        tally.count(cell, this);
        return Arrays.asList(tally.sum, tally.seen);
    }

    public int sumSoFar() {
        return tally.sum;
    }

    public void bump() {
        tally.sum += 1000;
    }
}

class Tally {
    int sum;
    final List<Integer> seen = new ArrayList<>();

    void count(Cell cell, Main owner) {
        sum += 1;
        int value = cell.askAndBump(owner);
        seen.add(value);
        sum += value;
        seen.add(sum);
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

    public int askAndBump(Main owner) {
        owner.bump();
        return value + owner.sumSoFar();
    }
}
