// Labelled break and continue across nested loops with remote calls.
package loops.labelledbreakandcontinue;

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
        Grid grid = new Grid("g");
        StringBuilder log = new StringBuilder();
        rows:
        for (int row = 0; row < 5; row++) {
            for (int column = 0; column < 5; column++) {
                int cell = grid.at(row, column);
                if (cell == 3) {
                    continue rows;
                }
                if (cell == 12) {
                    break rows;
                }
                int again = 0;
                while (grid.at(again, again) < cell) {
                    again++;
                    if (again > 3) {
                        continue rows;
                    }
                }
                log.append(cell).append(',');
            }
        }
        return log.toString();
    }
}

@Entity
class Grid {
    @Key
    final String name;

    public Grid(String name) {
        this.name = name;
    }

    public int at(int row, int column) {
        return row * 4 + column;
    }
}
