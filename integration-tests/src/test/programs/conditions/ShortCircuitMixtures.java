// && inside || inside && with !, eight calls deep: how many are asked depends on the answers.
package conditions.shortcircuitmixtures;

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

    public List<Object> run() {
        List<Object> seen = new ArrayList<>();
        for (int start = 0; start < 8; start++) {
            Cell cell = new Cell("c" + start, start);
            boolean value = (cell.bit() && !cell.bit() || cell.bit()) && (cell.bit() || !(cell.bit() && cell.bit())) || cell.bit();
            seen.add(value);
            seen.add(cell.asked);
        }
        return seen;
    }
}

@Entity
class Cell {
    @Key
    final String name;

    final int bits;
    int asked;

    public Cell(String name, int bits) {
        this.name = name;
        this.bits = bits;
    }

    public boolean bit() {
        return (bits * 37 >> asked++ & 1) == 1;
    }
}
