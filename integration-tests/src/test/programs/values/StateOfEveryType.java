// The state holds every kind of value that a state may hold, and comes back whole after suspensions.
// since: 17
package values.stateofeverytype;

import dev.stateflow.api.Entity;
import dev.stateflow.api.Key;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

@Entity
class Main {
    @Key
    final String id;

    private final Holder holder = new Holder();

    public Main(String id) {
        this.id = id;
    }

    public Holder run() {
        Cell cell = new Cell("c", 1);
        holder.boxed = cell.next();
        holder.references.put(cell, List.of(Optional.of(cell)));
        holder.self = this;
        holder.any = new Object[] {cell.next(), "s", null, new int[] {cell.next()}, Size.LARGE, cell};
        return holder;
    }
}

enum Size {
    SMALL,
    LARGE
}

record Money(long cents, java.util.Currency currency) {}

class Holder {
    boolean z = true;
    byte b = 1;
    short s = 2;
    char c = '3';
    int i = 4;
    long l = 5;
    float f = 6;
    double d = 7;
    Integer boxed;
    Boolean flag = Boolean.TRUE;
    Character letter = 'x';
    Size size = Size.SMALL;
    Money money = new Money(5, java.util.Currency.getInstance("EUR"));
    Optional<Money> maybe = Optional.of(money);
    int[][] grid = {{1}, null};
    String[] texts = {"a", null};
    List<Map<Size, Set<Integer>>> nested = new ArrayList<>(List.of(Map.of(Size.LARGE, Set.of(1))));
    Map<Cell, List<Optional<Cell>>> references = new HashMap<>();
    java.time.ZonedDateTime time = java.time.ZonedDateTime.parse("2024-05-06T07:08:09Z[UTC]");
    java.util.BitSet bits = java.util.BitSet.valueOf(new long[] {5});
    Object any;
    Main self;
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
