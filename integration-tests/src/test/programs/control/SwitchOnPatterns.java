// Type patterns, null, guards that are suspended, enum constants and sealed types as cases.
// since: 21
package control.switchonpatterns;

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

    public List<String> run() {
        Counter counter = new Counter("c");
        List<String> results = new ArrayList<>();
        for (Object value : Arrays.asList(1, 2, "a", "bb", null, counter, Color.RED, Color.BLUE, 'x')) {
            results.add(describe(value, counter));
        }
        results.add("calls: " + counter.next());
        return results;
    }

    public List<Integer> runSealed() {
        Counter counter = new Counter("sealed");
        List<Integer> results = new ArrayList<>();
        for (Shape shape : List.of(new Square(2), new Circle(counter), new Square(3))) {
            results.add(
                    switch (shape) {
                        case Square s -> s.side() + counter.next();
                        case Circle c -> c.counter().next() * 100;
                    });
        }
        return results;
    }

    public String runNoCaseForNull() {
        Object nothing = new Counter("null").nothing();
        return switch (nothing) {
            case String s -> s;
            default -> "default";
        };
    }

    private String describe(Object value, Counter counter) {
        switch (value) {
            case Integer i when i == counter.next():
                return "the count " + i;
            case Integer i:
                return "integer " + (i + counter.next());
            case String s when s.length() > 1 && counter.next() > 0:
                return "long " + s;
            case String s:
                return "short " + s;
            case null:
                return "null " + counter.next();
            case Counter other when other == counter:
                return "the counter " + other.next();
            case Color.RED:
                return "red " + counter.next();
            case Color c:
                return c + " color";
            default:
                return "else " + counter.next();
        }
    }

    enum Color {
        RED,
        BLUE
    }

    sealed interface Shape permits Square, Circle {}

    record Square(int side) implements Shape {}

    record Circle(Counter counter) implements Shape {}
}

@Entity
class Counter {
    @Key
    final String name;

    private int count;

    public Counter(String name) {
        this.name = name;
    }

    public int next() {
        return ++count;
    }

    public Object nothing() {
        return null;
    }
}
