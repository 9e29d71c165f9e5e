// What references answer by themselves needs no remote call: streams, sorting and searching by type and key.
package references.instreams;

import dev.stateflow.api.Entity;
import dev.stateflow.api.Key;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

@Entity
class Main {
    @Key
    final String id;

    public Main(String id) {
        this.id = id;
    }

    public List<Object> run() {
        List<Cell> cells = new ArrayList<>();
        for (int i = 3; i > 0; i--) {
            cells.add(new Cell("c" + i, i));
        }
        Cell second = cells.get(1).self();
        List<String> names = cells.stream().map(Object::toString).sorted().collect(java.util.stream.Collectors.toList());
        long equal = cells.stream().filter(second::equals).count();
        cells.sort(Comparator.comparing(Cell::toString));
        Cell first = Collections.min(cells, Comparator.comparing(Object::toString));
        return Arrays.asList(names, equal, cells.indexOf(second), cells.contains(first), first.next(), new ArrayList<>(cells));
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

    public Cell self() {
        return this;
    }
}
