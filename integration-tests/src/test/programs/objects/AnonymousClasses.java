// Anonymous classes capture locals, parameters and this, and make remote calls.
package objects.anonymousclasses;

import dev.stateflow.api.Entity;
import dev.stateflow.api.Key;
import java.util.Arrays;
import java.util.List;

@Entity
class Main {
    @Key
    final String id;

    private int base = 1000;

    public Main(String id) {
        this.id = id;
    }

    public List<Object> run() {
        Cell cell = new Cell("c", 1);
        final int captured = cell.next();
        Task task = new Task() {
            private int runs;

            @Override
            public int perform(int n) {
                runs++;
                return cell.next() * n + captured + base + runs;
            }
        };
        int first = task.perform(10);
        base = 2000;
        return Arrays.asList(first, task.perform(100), twice(task));
    }

    private int twice(Task task) {
        return task.perform(1) + task.perform(2);
    }
}

interface Task {
    int perform(int n);
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
