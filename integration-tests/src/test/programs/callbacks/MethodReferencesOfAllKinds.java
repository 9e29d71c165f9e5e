// Method references to remote methods: bound, unbound, static, constructors, and to this.
package callbacks.methodreferencesofallkinds;

import dev.stateflow.api.Entity;
import dev.stateflow.api.Key;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Supplier;

@Entity
class Main {
    @Key
    final String id;

    public Main(String id) {
        this.id = id;
    }

    private int total;

    public List<Object> run() {
        Cell cell = new Cell("c", 1);
        Supplier<Integer> bound = cell::next;
        Function<Cell, Integer> unbound = Cell::next;
        Function<Cell, Integer> ofStatic = Main::twice;
        BiFunction<String, Integer, Cell> constructor = Cell::new;
        Consumer<Cell> ofThis = this::add;
        IntFunction<Cell[]> array = Cell[]::new;
        Cell made = constructor.apply("d", 40);
        ofThis.accept(made);
        ofThis.accept(cell);
        return Arrays.asList(
                bound.get(), unbound.apply(cell), ofStatic.apply(made), total, made, array.apply(3).length);
    }

    private static int twice(Cell cell) {
        return cell.next() + cell.next();
    }

    private void add(Cell cell) {
        total += cell.next();
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
