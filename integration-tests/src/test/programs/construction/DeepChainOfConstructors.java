// this(…) and super(…) of ordinary classes pass on what remote calls gave, through four constructors.
package construction.deepchainofconstructors;

import dev.stateflow.api.Entity;
import dev.stateflow.api.Key;
import java.util.ArrayList;
import java.util.Arrays;
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
        Third third = new Third(cell.next(), cell.text());
        Third other = new Third(cell.next());
        return Arrays.asList(third.log, other.log, cell.next());
    }
}

class First {
    final List<String> log = new ArrayList<>();

    First(int a) {
        log.add("first " + a);
    }
}

class Second extends First {
    final int twice;

    {
        log.add("second initialiser");
    }

    Second(int a) {
        super(a + 1);
        twice = 2 * a;
        log.add("second " + twice);
    }
}

class Third extends Second {
    Third(int a, String b) {
        super(a * 10);
        log.add("third " + b);
    }

    Third(int a) {
        this(a, "none");
        log.add("short");
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
}
