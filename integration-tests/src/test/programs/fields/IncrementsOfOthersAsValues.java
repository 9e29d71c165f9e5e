// other.f++ and --other.f as operands, arguments, indexes and conditions.
package fields.incrementsofothersasvalues;

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
        Cell a = new Cell("cell-a", 1);
        Cell b = new Cell("cell-b", 5);
        int[] numbers = {10, 20, 30, 40};
        List<Object> seen = new ArrayList<>();
        seen.add(a.value++ + a.value * --b.value - b.value--);
        seen.add(numbers[a.value++] + numbers[--a.value]);
        while (b.value-- > 1) {
            seen.add(b.value);
        }
        seen.add(Math.max(++a.value, b.value++));
        return Arrays.asList(seen, a.peek(), b.peek());
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

    public int peek() {
        return value;
    }
}
