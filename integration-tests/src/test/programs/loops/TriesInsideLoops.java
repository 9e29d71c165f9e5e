// A try inside a loop inside a try: exceptions end a turn, the loop, or the method.
package loops.triesinsideloops;

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
        try {
            for (int i = 0; ; i++) {
                try {
                    if (i == 1) {
                        continue;
                    }
                    if (cell.next() % 2 == 0) {
                        cell.fails();
                    }
                    seen.add("turn " + i + cell.next());
                    if (i > 3) {
                        throw new ArithmeticException("end " + cell.next());
                    }
                } catch (IllegalStateException e) {
                    seen.add(e.getMessage() + i);
                } finally {
                    seen.add(cell.next());
                }
            }
        } catch (ArithmeticException e) {
            seen.add(e.getMessage());
        }
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

    public int fails() {
        value++;
        throw new IllegalStateException(name + " failed");
    }
}
