// Each turn creates an instance, keeps its reference and calls an earlier one.
package loops.creationinloops;

import dev.stateflow.api.Entity;
import dev.stateflow.api.Key;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

@Entity
class Main {
    @Key
    final String id;

    public Main(String id) {
        this.id = id;
    }

    public List<Object> run() {
        List<Cell> cells = new ArrayList<>();
        Map<Cell, Integer> byCell = new LinkedHashMap<>();
        Cell last = null;
        for (int i = 0; i < 5; i++) {
            Cell cell = new Cell("c" + i, last == null ? i : last.next() * 2);
            cells.add(cell);
            byCell.merge(cells.get(i / 2), cell.peek(), Integer::sum);
            last = i % 2 == 0 ? cell : last;
        }
        int sum = 0;
        for (Cell each : cells) {
            sum = sum * 3 + each.next();
        }
        return Arrays.asList(cells, byCell, sum, last);
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
}
