// refused: SF0108
// A scheduled object of a class whose method issues remote operations: only lambdas have a form that can wait.
package refused.scheduledobjectcalls;

import dev.stateflow.api.Entities;
import dev.stateflow.api.Entity;
import dev.stateflow.api.Key;
import java.time.Duration;

@Entity
class Main {
    @Key
    final String id;

    public Main(String id) {
        this.id = id;
    }

    public void run() {
        Cell cell = new Cell("a");
        Entities.schedule(Duration.ofSeconds(1), new Runnable() {
            @Override
            public void run() {
                cell.next(); // <- here
            }
        });
    }
}

@Entity
class Cell {
    @Key
    final String name;

    int value;

    public Cell(String name) {
        this.name = name;
    }

    public int next() {
        return value++;
    }
}
