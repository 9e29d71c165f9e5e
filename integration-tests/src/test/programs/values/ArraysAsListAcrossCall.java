// Arrays.asList(array) that lives across calls is a view of the array: writes go both ways.
package values.arraysaslistacrosscall;

import dev.stateflow.api.Entity;
import dev.stateflow.api.Key;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

@Entity
class Main {
    @Key
    final String id;

    public Main(String id) {
        this.id = id;
    }

    public List<Object> run() {
        Cell cell = new Cell("cell", 7);
        Integer[] array = {1, 2};
        List<Integer> list = Arrays.asList(array);
        array[0] = cell.next();
        list.set(1, cell.next());
        Collections.reverse(list);
        cell.next();
        List<String> other = Arrays.asList("a", cell.text());
        other.set(0, cell.text());
        return Arrays.asList(list, array, other);
    }

    public void runRefusesOtherTypes() {
        Cell cell = new Cell("refusesOtherTypes", 7);
        Object[] array = new String[] {"a"};
        List<Object> list = Arrays.asList(array);
        list.set(0, cell.next());
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

    public String text() {
        return "v" + value++;
    }
}
