// A helper class is initialised when its first static member is used, not when the method starts: calls come before.
package initialisation.staticfieldsonfirstuse;

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
        Cell cell = new Cell("cell", 1);
        List<Object> seen = new ArrayList<>();
        seen.add(cell.next());
        seen.add(Constants.INLINE + cell.next());
        seen.add(Constants.TABLE.length + cell.next());
        seen.add(Constants.of(cell.next()) + Constants.TABLE[cell.next() % 3]);
        seen.add(Late.BASE.name + cell.next());
        return seen;
    }
}

class Constants {
    static final int INLINE = 7;
    static final int[] TABLE = {INLINE, INLINE * 2, INLINE * 3};

    static int of(int x) {
        return TABLE[1] * x;
    }
}

class Late {
    static final Late BASE = new Late("base" + Constants.of(1));

    final String name;

    Late(String name) {
        this.name = name;
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
