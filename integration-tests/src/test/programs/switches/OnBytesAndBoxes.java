// A switch on bytes, shorts and boxed values opens the box once.
package switches.onbytesandboxes;

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

    public List<Object> run() {
        Cell cell = new Cell("cell", 1);
        List<Object> seen = new ArrayList<>();
        switch (cell.tiny()) {
            case 101:
                seen.add("tiny " + cell.next());
        }
        switch (cell.brief()) {
            case 30_003:
                seen.add("brief " + cell.next());
                break;
            default:
                seen.add("other");
        }
        switch (cell.boxed()) {
            case 5:
                seen.add("box " + cell.boxed());
        }
        return seen;
    }

    public String runNullBox() {
        Cell cell = new Cell("nullBox", 1);
        switch (cell.noBox()) {
            case 1:
                return "one";
            default:
                return "default";
        }
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

    public byte tiny() {
        return (byte) (100 + value++);
    }

    public short brief() {
        return (short) (30_000 + value++);
    }

    public Integer boxed() {
        return value++;
    }

    public Integer noBox() {
        value++;
        return null;
    }
}
