// An anonymous object is made in each turn and captures that turn's variables; all of them are asked later.
package nesting.anonymousinloops;

import dev.stateflow.api.Entity;
import dev.stateflow.api.Key;
import java.util.ArrayList;
import java.util.Arrays;
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
        List<Task> tasks = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            int turn = i * 10;
            int asked = cell.next();
            tasks.add(new Task() {
                private int runs;

                @Override
                public int go(int x) {
                    return turn + asked + x + cell.next() * ++runs;
                }
            });
        }
        int sum = 0;
        for (Task task : tasks) {
            sum = task.go(sum) + task.go(1);
        }
        return Arrays.asList(sum, tasks.get(2).go(cell.next()));
    }
}

interface Task {
    int go(int x);
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
