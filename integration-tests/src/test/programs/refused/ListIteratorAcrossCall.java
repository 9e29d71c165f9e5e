// refused: SF0109
// A list iterator lives across a remote call.
package refused.listiteratoracrosscall;

import dev.stateflow.api.Entity;
import dev.stateflow.api.Key;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.ListIterator;

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
        for (ListIterator<Integer> it = list.listIterator(); it.hasNext(); ) {
            int sum = it.next() + cell.next(); // <- here
            it.set(sum);
        }
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
