// Generic methods and classes around remote calls: casts that the compiler inserted come after the answer.
package calls.genericmethods;

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
        Box<String> text = new Box<>(new Cell("t", "hello").content());
        Cell number = new Cell("n", 42);
        String shout = text.value.toUpperCase();
        int sum = MainHelper.<Integer>cast(number.content()) + MainHelper.first(Arrays.asList(number.number(), 2));
        return Arrays.asList(shout, sum, new Box<Cell>(number).value.number());
    }
}

final class MainHelper {
    private MainHelper() {}

    @SuppressWarnings("unchecked")
    static <T> T cast(Object value) {
        return (T) value;
    }

    static <T extends Comparable<T>> T first(List<T> values) {
        return values.get(0);
    }
}

class Box<T> {
    final T value;

    @SuppressWarnings("unchecked")
    Box(Object value) {
        this.value = (T) value;
    }
}

@Entity
class Cell {
    @Key
    final String name;

    Object content;

    public Cell(String name, Object content) {
        this.name = name;
        this.content = content;
    }

    public Object content() {
        return content;
    }

    public Integer number() {
        return (Integer) content;
    }
}
