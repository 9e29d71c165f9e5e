// Arrays.asList and the array that it was made of are separate after a call.
package values.arraysaslistacrosscall;

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

    public List<Integer> run() {
        Cell cell = new Cell("c", 7);
        Integer[] array = {1, 2};
        List<Integer> list = Arrays.asList(array);
        array[0] = cell.next();
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
