// Variables of different types take the same slot one after another, across suspensions.
package loops.loopvariablesofreusedslots;

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
        Cell cell = new Cell("c", 1);
        String log = "";
        for (int round = 0; round < 2; round++) {
            {
                int i = cell.next();
                log += i + cell.next();
            }
            {
                long l = cell.next();
                log += "l" + (l + cell.next());
            }
            {
                String s = "s" + cell.next();
                log += s + cell.next();
            }
            {
                double d = cell.next() / 2.0;
                log += "d" + (d + cell.next());
            }
            {
                Cell other = cell;
                log += other.next();
            }
        }
        return log;
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
