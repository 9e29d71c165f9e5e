// Iterators held in locals: with remove, two at a time, and nested.
package loops.explicititerators;

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
        Cell cell = new Cell("c", 2);
        List<Integer> numbers = new ArrayList<>(Arrays.asList(1, 2, 3, 4, 5, 6));
        for (Iterator<Integer> it = numbers.iterator(); it.hasNext(); ) {
            if (it.next() % cell.get() == 0) {
                it.remove();
            }
        }
        Iterator<Integer> left = numbers.iterator();
        Iterator<String> right = Arrays.asList("a", "b").iterator();
        String zipped = "";
        while (left.hasNext() && right.hasNext()) {
            zipped += left.next() + right.next() + cell.get();
        }
        String pairs = "";
        for (Iterator<Integer> outer = numbers.iterator(); outer.hasNext(); ) {
            int first = outer.next();
            for (Iterator<Integer> inner = numbers.iterator(); inner.hasNext(); ) {
                pairs += first * inner.next() * cell.get() + ",";
            }
        }
        return Arrays.asList(numbers, zipped, pairs, left.hasNext());
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
