// Remote calls as statements: results of every kind are dropped, void calls have their effect.
package calls.discardedresults;

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
        cell.touch();
        cell.asInt();
        cell.asLong();
        cell.asDouble();
        cell.asText();
        touched(cell);
        return Arrays.asList(cell.asInt(), cell.asLong());
    }

    private long touched(Cell cell) {
        cell.touch();
        return cell.asLong();
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

    public void touch() {
        value++;
    }

    public int asInt() {
        return ++value;
    }

    public long asLong() {
        return ++value;
    }

    public double asDouble() {
        return ++value;
    }

    public String asText() {
        return "" + ++value;
    }
}
