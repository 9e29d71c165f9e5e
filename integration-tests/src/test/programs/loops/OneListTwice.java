// Two iterators over one list at once, one inside the other, and one after a change between them.
package loops.onelisttwice;

import dev.stateflow.api.Entity;
import dev.stateflow.api.Key;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;

@Entity
class Main {
    @Key
    final String id;

    public Main(String id) {
        this.id = id;
    }

    public List<Object> run() {
        Cell cell = new Cell("cell", 1);
        List<Integer> list = new ArrayList<>(Arrays.asList(1, 2, 3));
        List<Object> seen = new ArrayList<>();
        for (int outer : list) {
            for (int inner : list) {
                if (inner == outer) {
                    continue;
                }
                seen.add(outer * 100 + inner * 10 + cell.next());
            }
        }
        list.add(cell.next());
        for (int each : list) {
            seen.add(each + cell.next());
        }
        Iterator<Integer> a = list.iterator();
        Iterator<Integer> b = list.iterator();
        while (a.hasNext() && cell.next() > 0) {
            seen.add(a.next() - (b.hasNext() ? b.next() : 0));
            if (b.hasNext() && cell.flag()) {
                b.next();
            }
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

    public boolean flag() {
        return value++ % 2 == 0;
    }
}
