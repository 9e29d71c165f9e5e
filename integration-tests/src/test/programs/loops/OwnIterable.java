// for-each over an iterable of the program's own, whose iterator holds a position and makes no calls.
package loops.owniterable;

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
        List<Object> seen = new ArrayList<>();
        for (int outer : new Range(0, 3)) {
            for (int inner : new Range(outer, 3)) {
                seen.add(outer * 100 + inner * 10 + cell.next());
            }
        }
        Range range = new Range(cell.next() - 7, cell.next() - 5);
        int sum = 0;
        for (Integer each : range) {
            sum += each * cell.next();
        }
        return Arrays.asList(seen, sum);
    }
}

class Range implements Iterable<Integer> {
    private final int from;
    private final int to;

    Range(int from, int to) {
        this.from = from;
        this.to = to;
    }

    @Override
    public Iterator<Integer> iterator() {
        return new Steps();
    }

    private class Steps implements Iterator<Integer> {
        private int at = from;

        @Override
        public boolean hasNext() {
            return at < to;
        }

        @Override
        public Integer next() {
            return at++;
        }
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
