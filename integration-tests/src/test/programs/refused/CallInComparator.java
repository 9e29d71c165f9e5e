// refused: SF0108
// A comparator class whose compare makes remote calls, handed to a sort of the JDK.
package refused.callincomparator;

import dev.stateflow.api.Entity;
import dev.stateflow.api.Key;
import java.util.ArrayList;
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

    public String run() {
        List<Cell> cells = new ArrayList<>(Arrays.asList(new Cell("a", 2), new Cell("b", 1)));
        cells.sort(new ByValue());
        return cells.get(0).name;
    }
}

class ByValue implements Comparator<Cell> {
    @Override
    public int compare(Cell left, Cell right) {
        return left.get() - right.get(); // <- here
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

    public int get() {
        return value;
    }
}
