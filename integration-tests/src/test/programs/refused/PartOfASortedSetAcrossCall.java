// refused: SF0109
// A part of a sorted set does not tell what it is a part of: stored beside the whole, it would be another one.
package refused.partofasortedsetacrosscall;

import dev.stateflow.api.Entity;
import dev.stateflow.api.Key;
import java.util.Arrays;
import java.util.SortedSet;
import java.util.TreeSet;

@Entity
class Main {
    @Key
    final String id;

    public Main(String id) {
        this.id = id;
    }

    public String run() {
        TreeSet<Integer> all = new TreeSet<>(Arrays.asList(1, 2, 3));
        SortedSet<Integer> large = all.tailSet(2);
        all.add(new Cell("c").next()); // <- here
        return large.toString();
    }
}

@Entity
class Cell {
    @Key
    final String name;

    private int value = 4;

    public Cell(String name) {
        this.name = name;
    }

    public int next() {
        return value++;
    }
}
