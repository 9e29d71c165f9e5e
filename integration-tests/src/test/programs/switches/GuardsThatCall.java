// Guards of patterns call, one after the other, until one says yes.
// since: 21
package switches.guardsthatcall;

import dev.stateflow.api.Entity;
import dev.stateflow.api.Key;
import java.util.ArrayList;
import java.util.List;

@Entity
class Main {
    @Key
    final String id;

    public Main(String id) {
        this.id = id;
    }

    public List<Object> run() {
        Cell cell = new Cell("cell", 3);
        List<Object> seen = new ArrayList<>();
        for (Object value : new Object[] {5, "text", 50, null, 5L, "v9", cell}) {
            seen.add(switch (value) {
                case null -> "null " + cell.next();
                case Integer i when i > cell.next() * 5 -> "large " + i;
                case Integer i when i < cell.next() -> "small " + (i + cell.next());
                case String s when s.equals(cell.text()) -> "same";
                case String s when s.length() == cell.plus(-1) || cell.flag() -> s + cell.next();
                case Cell c when c == cell && c.next() > 0 -> c.text();
                case Number n -> n.longValue() * cell.wide();
                default -> value + "?";
            });
        }
        seen.add(cell.peek());
        return seen;
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

    public int peek() {
        return value;
    }

    public int plus(int amount) {
        value += amount;
        return value;
    }

    public boolean flag() {
        return value++ % 2 == 0;
    }

    public String text() {
        return "v" + value++;
    }

    public long wide() {
        return value++ * 10_000_000_000L;
    }
}
