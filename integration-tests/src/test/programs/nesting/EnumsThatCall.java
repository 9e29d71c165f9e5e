// Enum constants with bodies, fields and abstract methods take references and call; values() and valueOf in between.
package nesting.enumsthatcall;

import dev.stateflow.api.Entity;
import dev.stateflow.api.Key;
import java.util.ArrayList;
import java.util.List;

@Entity
class Main {
    @Key
    final String id;

    public Main(String id) {
        this.id = id;
    }

    enum Mode {
        ONCE(1) {
            @Override
            int ask(Cell cell) {
                return cell.next() * factor;
            }
        },
        TWICE(2) {
            @Override
            int ask(Cell cell) {
                return ONCE.ask(cell) + cell.next() * factor + ordinal();
            }
        };

        final int factor;

        Mode(int factor) {
            this.factor = factor;
        }

        abstract int ask(Cell cell);

        Mode other(Cell cell) {
            return cell.next() % 2 == 0 ? this : values()[1 - ordinal()];
        }
    }

    public List<Object> run() {
        Cell cell = new Cell("cell", 1);
        List<Object> seen = new ArrayList<>();
        for (Mode mode : Mode.values()) {
            seen.add(mode.ask(cell) + mode.other(cell).ask(cell));
            seen.add(Mode.valueOf(mode.other(cell).name()) == mode);
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
}
