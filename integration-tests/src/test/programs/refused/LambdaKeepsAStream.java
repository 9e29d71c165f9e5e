// refused: SF0109
// A lambda across a call that has captured what can't be written.
package refused.lambdakeepsastream;

import dev.stateflow.api.Entity;
import dev.stateflow.api.Key;
import java.util.function.Supplier;
import java.util.stream.Stream;

@Entity
class Main {
    @Key
    final String id;

    public Main(String id) {
        this.id = id;
    }

    public long run() {
        Cell cell = new Cell("a", 1);
        Stream<Integer> numbers = Stream.of(1, 2, 3);
        Supplier<Long> count = () -> numbers.count();
        int n = cell.next(); // <- here
        return n + count.get();
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
