// A call, a field read and a field write on a null reference throw at the call, inside the try around it; arguments come first.
package exceptions.nullreference;

import dev.stateflow.api.Entity;
import dev.stateflow.api.Key;
import java.util.ArrayList;
import java.util.List;

@Entity
class Main {
    @Key
    final String id;

    private Cell nothing;

    public Main(String id) {
        this.id = id;
    }

    public List<Object> run() {
        Cell cell = new Cell("c", 1);
        List<Object> seen = new ArrayList<>();
        try {
            seen.add(nothing.next());
        } catch (NullPointerException e) {
            seen.add("call");
        }
        try {
            seen.add(nothing.value);
        } catch (NullPointerException e) {
            seen.add("read");
        }
        try {
            nothing.value = cell.next();
        } catch (NullPointerException e) {
            seen.add("write");
        }
        try {
            nothing.add(cell.next());
        } catch (NullPointerException e) {
            seen.add("arguments first: " + cell.next());
        }
        return seen;
    }

    public int runUncaught() {
        Cell cell = null;
        return cell.next();
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

    public void add(int n) {
        value += n;
    }
}
