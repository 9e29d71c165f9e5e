// A loop by index over a list that shrinks and grows, with calls in the condition and the body.
package loops.indexloopwithremoval;

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
        List<Integer> list = new ArrayList<>(Arrays.asList(5, 6, 7, 8, 9));
        List<Object> seen = new ArrayList<>();
        for (int i = 0; i < list.size() && cell.next() < 30; i++) {
            seen.add(list.get(i) + cell.next());
            if (list.get(i) % 2 == 0) {
                list.remove(i--);
            } else if (list.size() < 6) {
                list.add(cell.next());
            }
        }
        return Arrays.asList(seen, list);
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
}
