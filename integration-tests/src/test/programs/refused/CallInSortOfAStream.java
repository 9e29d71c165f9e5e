// refused: SF0106
// A comparator with remote calls: the JDK sorts.
package refused.callinsortofastream;

import dev.stateflow.api.Entity;
import dev.stateflow.api.Key;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

@Entity
class Main {
    @Key
    final String id;

    public Main(String id) {
        this.id = id;
    }

    public Cell run() {
        List<Cell> cells = Arrays.asList(new Cell("a", 1), new Cell("b", 2));
        cells.sort(Comparator.comparing(Cell::next)); // <- here
        return cells.stream().sorted((a, b) -> a.next() - b.next()).findFirst().get(); // <- here
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
