// refused: SF0111
// A field read gives a copy: a change inside an array or collection of another instance would be lost.
package refused.changeinsideanothersfield;

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
        Cell cell = new Cell("c");
        cell.array[0] += 5; // <- here
        return Arrays.asList(cell.array[0], cell.list.size());
    }
}

@Entity
class Cell {
    @Key
    final String name;

    final int[] array = {1};
    final List<Integer> list = new ArrayList<>();

    public Cell(String name) {
        this.name = name;
    }

    public String name() {
        return name;
    }
}
