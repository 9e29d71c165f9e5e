// break and continue before, between and after remote calls in one loop.
package loops.breakandcontinue;

import dev.stateflow.api.Entity;
import dev.stateflow.api.Key;

@Entity
class Main {
    @Key
    final String id;

    public Main(String id) {
        this.id = id;
    }

    public String run() {
        Cell cell = new Cell("c", 0);
        String log = "";
        while (true) {
            int n = cell.next();
            if (n % 3 == 0) {
                continue;
            }
            log += n;
            if (cell.next() % 4 == 0) {
                log += "c";
                continue;
            }
            if (n > 12 || cell.next() > 40) {
                log += "b";
                break;
            }
            log += ".";
        }
        return log + cell.next();
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
