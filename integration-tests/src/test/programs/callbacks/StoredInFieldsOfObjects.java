// Functions with remote calls are kept in fields of an ordinary object, in a list and in a map, and called later.
package callbacks.storedinfieldsofobjects;

import dev.stateflow.api.Entity;
import dev.stateflow.api.Key;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

@Entity
class Main {
    @Key
    final String id;

    public Main(String id) {
        this.id = id;
    }

    public List<Object> run() {
        Cell cell = new Cell("c", 1);
        Button button = new Button(() -> cell.next(), n -> n * cell.next());
        List<Supplier<Integer>> list = new ArrayList<>();
        list.add(button.first);
        list.add(() -> 1000 + cell.next());
        list.add(() -> -1);
        Map<String, Function<Integer, Integer>> map = new HashMap<>();
        map.put("a", button.second);
        map.put("b", n -> n);
        cell.next();
        List<Object> results = new ArrayList<>();
        for (Supplier<Integer> supplier : list) {
            results.add(supplier.get());
        }
        results.add(map.get("a").apply(10));
        results.add(map.get("b").apply(10));
        results.add(button.press(7));
        return results;
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

class Button {
    final Supplier<Integer> first;
    final Function<Integer, Integer> second;

    Button(Supplier<Integer> first, Function<Integer, Integer> second) {
        this.first = first;
        this.second = second;
    }

    int press(int n) {
        return second.apply(first.get() + n) + first.get();
    }
}
