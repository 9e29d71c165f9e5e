// for-each over linked, sorted and enum sets, their subsets and an empty one, around calls.
package loops.foreachoversets;

import dev.stateflow.api.Entity;
import dev.stateflow.api.Key;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

@Entity
class Main {
    @Key
    final String id;

    public Main(String id) {
        this.id = id;
    }

    enum Day {
        MON,
        TUE,
        WED
    }

    public List<Object> run() {
        Cell cell = new Cell("cell", 1);
        List<Object> seen = new ArrayList<>();
        Set<String> linked = new LinkedHashSet<>(Arrays.asList("c", "a", "b"));
        for (String each : linked) {
            seen.add(each + cell.next());
        }
        for (int each : new TreeSet<>(Arrays.asList(3, 1, 2)).headSet(3)) {
            seen.add(each * 10 + cell.next());
        }
        for (Day day : EnumSet.range(Day.MON, Day.TUE)) {
            for (Day other : EnumSet.complementOf(EnumSet.of(day))) {
                seen.add(day.name() + other + cell.next());
            }
        }
        for (Object none : new TreeSet<>()) {
            seen.add(none + "" + cell.next());
        }
        return seen;
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
