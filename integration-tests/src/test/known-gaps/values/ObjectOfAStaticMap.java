// An object that is reached through a static field, not in it, is another object after a call.
package values.objectofastaticmap;

import dev.stateflow.api.Entity;
import dev.stateflow.api.Key;
import java.util.Collections;
import java.util.Map;

@Entity
class Main {
    static final Map<String, Mark> MARKS = Collections.singletonMap("none", new Mark());

    @Key
    final String id;

    public Main(String id) {
        this.id = id;
    }

    public boolean run() {
        Cell cell = new Cell("c", 1);
        Mark mark = MARKS.get("none");
        cell.next();
        return mark == MARKS.get("none");
    }
}

class Mark {}

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
