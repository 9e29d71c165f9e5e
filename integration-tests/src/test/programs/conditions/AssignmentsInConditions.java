// A condition assigns what it tests: while ((x = remote()) < limit), if ((b = remote())).
package conditions.assignmentsinconditions;

import dev.stateflow.api.Entity;
import dev.stateflow.api.Key;
import java.util.ArrayList;
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
        List<Object> seen = new ArrayList<>();
        int x;
        while ((x = cell.next()) < 4) {
            seen.add(x);
        }
        boolean b;
        if ((b = cell.flag()) || (b = cell.flag())) {
            seen.add(b);
        }
        String line;
        for (int i = 0; (line = i < 3 ? cell.text() : cell.noText()) != null; i++) {
            seen.add(line);
        }
        int y = 0;
        if (x > 0 && (y = cell.next()) > 0 | (y += cell.next()) > 5) {
            seen.add(y);
        }
        return Arrays.asList(seen, x, b, line, cell.peek());
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

    public boolean flag() {
        return value++ % 2 == 0;
    }

    public String text() {
        return "v" + value++;
    }

    public String noText() {
        value++;
        return null;
    }
}
