// Field initialisers, initialiser blocks and constructors of helpers made from answers, in Java's order.
package initialisation.instanceinitialisersinorder;

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
        Sub sub = new Sub(cell.next(), new ArrayList<>(Arrays.asList(cell.text())));
        return Arrays.asList(sub.log, sub.a, sub.b, cell.next());
    }
}

class Base {
    final List<Object> log;
    int a = 5;

    Base(List<Object> log) {
        this.log = log;
        log.add("base " + a);
        hook();
    }

    void hook() {
        log.add("base hook");
    }
}

class Sub extends Base {
    int b = 7;

    {
        log.add("block " + b);
        b++;
    }

    Sub(int x, List<Object> log) {
        super(log);
        log.add("sub " + x + b);
    }

    @Override
    void hook() {
        log.add("sub hook " + b);
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
