// A null receiver in the middle of an expression: what is at its left, and its arguments, have happened.
package nulls.nullreceiversinexpressions;

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
        Cell cell = new Cell("cell", 1);
        Cell none = null;
        List<Object> seen = new ArrayList<>();
        try {
            seen.add(cell.next() + none.plus(cell.next()) + cell.next());
        } catch (NullPointerException e) {
            seen.add("call after " + cell.peek());
        }
        try {
            none.value = cell.next();
        } catch (NullPointerException e) {
            seen.add("write after " + cell.peek());
        }
        try {
            none.value += cell.next();
        } catch (NullPointerException e) {
            seen.add("compound after " + cell.peek());
        }
        try {
            seen.add(cell.nothing().plus(cell.next()));
        } catch (NullPointerException e) {
            seen.add("chain after " + cell.peek());
        }
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

    public Cell nothing() {
        value++;
        return null;
    }
}
