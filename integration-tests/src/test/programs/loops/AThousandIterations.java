// A long loop: what a step costs and carries must not grow with the number of calls made before.
package loops.athousanditerations;

import dev.stateflow.api.Entity;
import dev.stateflow.api.Key;

@Entity
class Main {
    @Key
    final String id;

    public Main(String id) {
        this.id = id;
    }

    public long run() {
        Cell cell = new Cell("c", 0);
        long sum = 0;
        for (int i = 0; i < 1000; i++) {
            sum += cell.next();
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

    public int next() {
        return value++;
    }
}
