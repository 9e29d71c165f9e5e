// refused: SF0106
// A stream that is passed to another method.
package refused.streamescapes;

import dev.stateflow.api.Entity;
import dev.stateflow.api.Key;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

@Entity
class Main {
    @Key
    final String id;

    public Main(String id) {
        this.id = id;
    }

    public int run() {
        List<Cell> cells = Arrays.asList(new Cell("a", 1), new Cell("b", 2));
        return sum(cells.stream().map(cell -> cell.next())); // <- here
    }

    private static int sum(Stream<Integer> stream) {
        return stream.reduce(0, Integer::sum);
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
