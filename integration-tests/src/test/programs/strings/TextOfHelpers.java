// toString of ordinary objects runs where the text is made, after all parts were evaluated; it may call remotely only by name.
package strings.textofhelpers;

import dev.stateflow.api.Entity;
import dev.stateflow.api.Key;
import java.util.Arrays;
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
        Shown shown = new Shown(cell.next());
        String text = "a" + shown + cell.next() + shown;
        shown.value = 50;
        return Arrays.asList(text, "" + shown + shown.ask(cell) + shown, String.valueOf(shown));
    }
}

class Shown {
    int value;

    Shown(int value) {
        this.value = value;
    }

    int ask(Cell cell) {
        value += cell.next();
        return value;
    }

    @Override
    public String toString() {
        return "(" + value + ")";
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
