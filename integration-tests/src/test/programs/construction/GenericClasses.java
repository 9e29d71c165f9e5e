// new Box<>(remote()) with inferred and explicit type arguments, and casts of what comes out.
package construction.genericclasses;

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
        Cell cell = new Cell("cell", 1);
        Box<Integer> number = new Box<>(cell.next());
        Box<Box<String>> nested = new Box<>(new Box<>(cell.text()));
        Box<Cell> reference = new Box<Cell>(cell.same());
        int sum = number.value + nested.value.value.length() + reference.value.next();
        return Arrays.asList(sum, number.map(cell.next()).value, nested.value.value);
    }
}

class Box<T> {
    final T value;

    Box(T value) {
        this.value = value;
    }

    <R> Box<R> map(R other) {
        return new Box<R>(other);
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

    public Cell same() {
        value++;
        return this;
    }
}
