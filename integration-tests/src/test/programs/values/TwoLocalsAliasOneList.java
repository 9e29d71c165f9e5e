// Two locals, a field and an array element hold one list: after a suspension they still do.
package values.twolocalsaliasonelist;

import dev.stateflow.api.Entity;
import dev.stateflow.api.Key;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

@Entity
class Main {
    @Key
    final String id;

    private List<Integer> field;

    public Main(String id) {
        this.id = id;
    }

    public List<Object> run() {
        Cell cell = new Cell("c", 1);
        List<Integer> one = new ArrayList<>();
        List<Integer> two = one;
        field = two;
        Object[] array = {one, null};
        array[1] = array;
        one.add(cell.next());
        two.add(cell.next());
        field.add(cell.next());
        @SuppressWarnings("unchecked")
        List<Integer> element = (List<Integer>) array[0];
        element.add(cell.next());
        return Arrays.asList(one.size(), one == two, field == element, array[1] == array, new ArrayList<>(one));
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
