// An entity whose superclass is generic, with inherited methods that suspend and take or give the type argument.
package objects.genericsuperclass;

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
        Cell cell = new Cell("c", 1);
        Texts texts = new Texts("t");
        texts.add("a", cell);
        texts.add("b", cell);
        String last = texts.last(cell);
        return Arrays.asList(last.length(), last, texts.all());
    }
}

abstract class Bag<T> {
    private final List<T> items = new ArrayList<>();
    private T last;

    abstract T decorate(T item, int n);

    public void add(T item, Cell cell) {
        last = decorate(item, cell.next());
        items.add(last);
    }

    public T last(Cell cell) {
        return cell.next() > 0 ? last : null;
    }

    public List<T> all() {
        return items;
    }
}

@Entity
class Texts extends Bag<String> {
    @Key
    final String name;

    public Texts(String name) {
        this.name = name;
    }

    @Override
    String decorate(String item, int n) {
        return item + n;
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
