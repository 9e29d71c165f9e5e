// Variables, parameters and patterns without names: the class file has values that no source line can read.
// since: 22
package control.unnamedvariables;

import dev.stateflow.api.Entity;
import dev.stateflow.api.Key;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BinaryOperator;

@Entity
class Main {
    @Key
    final String id;

    public Main(String id) {
        this.id = id;
    }

    public List<Object> run() {
        Counter counter = new Counter("c");
        List<Object> results = new ArrayList<>();
        int calls = 0;
        for (var _ : List.of("a", "b", "c")) {
            calls += counter.next();
        }
        int _ = counter.next();
        results.add(calls);
        try {
            counter.fail();
        } catch (IllegalStateException _) {
            results.add("failed " + counter.next());
        }
        Object pair = new Pair(counter, 9);
        if (pair instanceof Pair(Counter c, _)) {
            results.add(c.next());
        }
        results.add(
                switch (pair) {
                    case Pair(_, int n) when n > counter.next() -> "more";
                    case Pair(_, _) -> "not more";
                    default -> "no pair";
                });
        int last = counter.next();
        BinaryOperator<Integer> first = (a, _) -> a;
        results.add(first.apply(last, 0));
        return results;
    }

    record Pair(Counter counter, int number) {}
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

    public void fail() {
        throw new IllegalStateException("fails");
    }
}
