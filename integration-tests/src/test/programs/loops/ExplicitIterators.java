// Iterators held in locals, with remove, two at a time, and one passed to a helper that suspends.
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
        return Arrays.asList(numbers, zipped, rest(left, cell), left.hasNext());
    }

    private int rest(Iterator<Integer> iterator, Cell cell) {
        int sum = 0;
        while (iterator.hasNext()) {
            sum += iterator.next() * cell.get();
        }
        return sum;
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
