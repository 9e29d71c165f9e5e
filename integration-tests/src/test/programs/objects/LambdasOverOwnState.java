// Lambdas and method references of an entity that read and write its own state, between remote calls.
package objects.lambdasoverownstate;

import dev.stateflow.api.Entity;
import dev.stateflow.api.Key;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

@Entity
class Main {
    @Key
    final String id;

    private int total;
    private final List<String> log = new ArrayList<>();

    public Main(String id) {
        this.id = id;
    }

    public List<Object> run() {
        Cell cell = new Cell("c", 3);
        List<Integer> numbers = new ArrayList<>(Arrays.asList(cell.next(), cell.next(), cell.next()));
        numbers.forEach(n -> total += n);
        numbers.removeIf(n -> n * 2 > total);
        numbers.stream().map(n -> "n" + n + total).forEach(log::add);
        cell.next();
        numbers.forEach(this::note);
        java.util.function.Supplier<Main> self = () -> this;
        boolean same = self.get() == this;
        Runnable bump = () -> note(cell.hashCode() == cell.hashCode() ? 1 : 2);
        bump.run();
        return Arrays.asList(total, log, same, cell.next());
    }

    private void note(int n) {
        total += 100 * n;
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
