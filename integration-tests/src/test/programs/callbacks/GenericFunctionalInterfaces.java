// Generic functional interfaces of the program, with bridges, bounds and default methods.
package callbacks.genericfunctionalinterfaces;

import dev.stateflow.api.Entity;
import dev.stateflow.api.Key;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

@Entity
class Main {
    @Key
    final String id;

    public Main(String id) {
        this.id = id;
    }

    public List<Object> run() {
        Cell cell = new Cell("c", 1);
        Mapper<Cell, Integer> read = Cell::next;
        Named named = text -> text + cell.next();
        Mapper<Cell, String> both = read.then(n -> "n" + n + cell.next());
        Function<String, String> function = named;
        return Arrays.asList(read.map(cell), both.map(cell), named.apply("x"), function.apply("y"), use(named));
    }

    private static String use(Function<String, String> function) {
        return function.apply("z") + function.apply("w");
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

interface Mapper<A, B> {
    B map(A value);

    default <C> Mapper<A, C> then(Mapper<? super B, ? extends C> next) {
        return value -> next.map(map(value));
    }
}

interface Named extends Function<String, String> {}
