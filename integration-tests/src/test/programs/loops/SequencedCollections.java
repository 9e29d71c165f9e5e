// The ends of ordered collections, and their reversed views, around calls.
// since: 21
package loops.sequencedcollections;

import dev.stateflow.api.Entity;
import dev.stateflow.api.Key;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

@Entity
class Main {
    @Key
    final String id;

    public Main(String id) {
        this.id = id;
    }

    public List<Integer> run() {
        Counter counter = new Counter("c");
        List<Integer> numbers = new ArrayList<>(List.of(1, 2, 3));
        numbers.addFirst(counter.next());
        numbers.addLast(counter.next() + numbers.getFirst());
        List<Integer> results = new ArrayList<>();
        for (int number : new ArrayList<>(numbers.reversed())) {
            results.add(number * counter.next());
        }
        LinkedHashMap<String, Counter> map = new LinkedHashMap<>();
        map.putLast("b", counter);
        map.putFirst("a", new Counter("other"));
        results.add(map.firstEntry().getValue().next());
        results.add(map.lastEntry().getValue().next());
        return results;
    }
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
}
