// A sublist that lives across a call loses its list: what is added to it is not seen there.
package values.sublistacrosscall;

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

    public List<Integer> run() {
        Cell cell = new Cell("c", 1);
        List<Integer> list = new ArrayList<>(Arrays.asList(1, 2, 3));
        List<Integer> part = list.subList(0, 2);
        part.add(cell.next());
        return list;
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
