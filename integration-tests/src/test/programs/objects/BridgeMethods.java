// Generic interfaces and covariant results: the compiler's bridge methods suspend too.
package objects.bridgemethods;

import dev.stateflow.api.Entity;
import dev.stateflow.api.Key;
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
        Cell cell = new Cell("c", 5);
        Loader<Cell> loader = new Tripling("t");
        Object result = loader.load(cell);
        Base base = new Tripling("u");
        return Arrays.asList(result, base.make(cell), new Tripling("v").make(cell).length());
    }
}

interface Loader<T> {
    Integer load(T from);
}

@Entity
class Base {
    @Key
    final String name;

    public Base(String name) {
        this.name = name;
    }

    public Object make(Cell cell) {
        return cell.next();
    }
}

@Entity
class Tripling extends Base implements Loader<Cell> {
    public Tripling(String name) {
        super(name);
    }

    @Override
    public Integer load(Cell from) {
        return from.next() * 3 + from.next();
    }

    @Override
    public String make(Cell cell) {
        return "made" + cell.next() + super.make(cell);
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
