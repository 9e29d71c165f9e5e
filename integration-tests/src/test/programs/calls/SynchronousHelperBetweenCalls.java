// Lambdas and streams that make no remote call run between two remote calls.
package calls.synchronoushelperbetweencalls;

import dev.stateflow.api.Entity;
import dev.stateflow.api.Key;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

@Entity
class Main {
    @Key
    final String id;

    public Main(String id) {
        this.id = id;
    }

    public List<Object> run() {
        Cell cell = new Cell("c", 3);
        int first = cell.next();
        List<Integer> doubled = Arrays.asList(1, 2, first).stream().map(x -> x * 2).collect(java.util.stream.Collectors.toList());
        doubled.sort(Comparator.reverseOrder());
        int second = cell.next();
        Map<String, Integer> counts = new TreeMap<>();
        counts.merge("a", second, Integer::sum);
        counts.computeIfAbsent("b", k -> first);
        return Arrays.asList(doubled, second, counts, cell.next());
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
