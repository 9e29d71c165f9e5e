// A builder in a local and one in a field grow across calls, also in loops and in helpers.
package strings.stringbuilderlivesacrosscalls;

import dev.stateflow.api.Entity;
import dev.stateflow.api.Key;
import java.util.Arrays;
import java.util.List;

@Entity
class Main {
    @Key
    final String id;

    private final StringBuilder log = new StringBuilder("log:");

    public Main(String id) {
        this.id = id;
    }

    public List<Object> run() {
        Cell cell = new Cell("cell", 1);
        StringBuilder local = new StringBuilder("local:");
        StringBuilder alias = local;
        for (int i = 0; i < 3; i++) {
            local.append(cell.next()).append(',');
            log.append(cell.text());
            note(alias, cell);
        }
        local.insert(0, cell.letter()).deleteCharAt(1).setCharAt(2, cell.letter());
        return Arrays.asList(local.toString(), alias.toString(), local == alias, log.toString(), log.length());
    }

    private void note(StringBuilder target, Cell cell) {
        target.append('<');
        target.append(cell.next());
        log.append('>');
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

    public String text() {
        return "v" + value++;
    }

    public char letter() {
        return (char) ('a' + value++);
    }
}
