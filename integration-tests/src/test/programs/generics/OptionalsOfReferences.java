// Optionals of references and of answers live across calls and are opened afterwards.
package generics.optionalsofreferences;

import dev.stateflow.api.Entity;
import dev.stateflow.api.Key;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

@Entity
class Main {
    @Key
    final String id;

    public Main(String id) {
        this.id = id;
    }

    public List<Object> run() {
        Cell cell = new Cell("cell", 1);
        Optional<Cell> some = Optional.of(cell);
        Optional<Cell> none = Optional.ofNullable(cell.nothing());
        Optional<Integer> number = Optional.of(cell.next());
        int sum = some.get().next() + number.get() + (none.isPresent() ? 1 : 0);
        Optional<Optional<String>> nested = Optional.of(Optional.of(cell.text()));
        return Arrays.asList(some, none, number, sum, nested, some.get().next(), none.orElse(cell) == cell);
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

    public String text() {
        return "v" + value++;
    }

    public Cell nothing() {
        value++;
        return null;
    }
}
