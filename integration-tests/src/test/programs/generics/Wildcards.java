// Lists of ? extends and ? super references are read, called and filled.
package generics.wildcards;

import dev.stateflow.api.Entity;
import dev.stateflow.api.Key;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
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
        List<Cell> cells = new ArrayList<>(Arrays.asList(new Cell("a", 1), new Cell("b", 2)));
        List<Object> target = new ArrayList<>();
        copy(cells, target);
        copy(cells.subList(0, 1), target);
        return Arrays.asList(total(cells), target, size(target) + total(Collections.<Cell>emptyList()));
    }

    private static int total(Collection<? extends Cell> cells) {
        int total = 0;
        for (Cell cell : cells) {
            total += cell.next();
        }
        return total;
    }

    private static void copy(List<? extends Cell> from, List<? super Cell> to) {
        for (Cell each : from) {
            if (each.next() > 0) {
                to.add(each);
            }
        }
    }

    private static int size(List<?> list) {
        return list.size();
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
