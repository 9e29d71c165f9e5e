// A priority queue of values is filled from answers and emptied around calls.
package loops.priorityqueueisemptied;

import dev.stateflow.api.Entity;
import dev.stateflow.api.Key;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

@Entity
class Main {
    @Key
    final String id;

    public Main(String id) {
        this.id = id;
    }

    public List<Object> run() {
        Cell cell = new Cell("cell", 7);
        PriorityQueue<Integer> queue = new PriorityQueue<>(Comparator.reverseOrder());
        for (int i = 0; i < 6; i++) {
            queue.add(cell.next() * 5 % 11);
        }
        List<Object> seen = new ArrayList<>();
        while (!queue.isEmpty()) {
            int first = queue.poll();
            seen.add(first);
            if (first % 4 == 1 && cell.flag()) {
                queue.add(first - 3);
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
