// A lookupswitch around remote calls, on chars, bytes and boxed values too.
package control.switchonsparseints;

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
        Cell cell = new Cell("c", 1000);
        List<Object> results = new ArrayList<>();
        for (int i : new int[] {-1_000_000, 7, 1000, 99_999}) {
            switch (i) {
                case -1_000_000:
                    results.add(cell.get());
                    continue;
                case 1000:
                    results.add("thousand" + cell.get());
                    break;
                case 99_999:
                    results.add("big");
                    cell.set(5);
                    break;
                default:
                    results.add("other");
            }
            results.add(cell.get());
        }
        switch ((char) ('a' + cell.get())) {
            case 'f':
                results.add("f" + cell.get());
                break;
            default:
                results.add("?");
        }
        Integer boxed = cell.get();
        switch (boxed) {
            case 5:
                results.add("five" + cell.get());
        }
        return results;
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

    public int get() {
        return value;
    }

    public void set(int to) {
        value = to;
    }
}
