// A list that changes while it is iterated around remote calls fails as it does in Java.
package loops.concurrentmodification;

import dev.stateflow.api.Entity;
import dev.stateflow.api.Key;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

@Entity
class Main {
    @Key
    final String id;

    private final List<String> names = new ArrayList<>(Arrays.asList("a", "b", "c"));

    public Main(String id) {
        this.id = id;
    }

    public void run() {
        Cell cell = new Cell("c", 2);
        for (String name : names) {
            if (cell.get() == 2) {
                names.add(name + "!");
            }
        }
    }

    public List<String> runLastButOneIsNotNoticed() {
        Cell cell = new Cell("d", 2);
        List<String> seen = new ArrayList<>();
        List<String> letters = new ArrayList<>(Arrays.asList("x", "y", "z"));
        for (String letter : letters) {
            seen.add(letter + cell.get());
            if (letter.equals("y")) {
                letters.remove("x");
            }
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

    public int get() {
        return value;
    }
}
