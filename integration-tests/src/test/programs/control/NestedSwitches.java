// A tableswitch inside a tableswitch inside a loop, with remote calls at every level.
package control.nestedswitches;

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
        StringBuilder log = new StringBuilder();
        loop:
        for (int i = 0; ; i++) {
            switch (cell.next() % 4) {
                case 0:
                    switch (cell.next() % 3) {
                        case 0:
                            log.append("a").append(cell.next());
                            break;
                        case 1:
                            log.append("b");
                            continue loop;
                        case 2:
                            log.append("c").append(cell.next());
                            break;
                    }
                    log.append('.');
                    break;
                case 1:
                    log.append("d");
                    break;
                case 2:
                    log.append("e").append(cell.next());
                case 3:
                    log.append("f");
                    if (i > 8) {
                        break loop;
                    }
            }
            log.append(' ');
        }
        return log.append(cell.next()).toString();
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
