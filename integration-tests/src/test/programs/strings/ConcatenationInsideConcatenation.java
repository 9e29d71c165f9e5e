// A text is built inside a method argument inside a text, with remote calls at each level.
package strings.concatenationinsideconcatenation;

import dev.stateflow.api.Entity;
import dev.stateflow.api.Key;

@Entity
class Main {
    @Key
    final String id;

    public Main(String id) {
        this.id = id;
    }

    public String run() {
        Cell cell = new Cell("cell", 1);
        return "<" + wrap("[" + wrap(cell.text() + cell.next(), cell) + cell.next() + "]", cell) + cell.text() + ">";
    }

    private String wrap(String text, Cell cell) {
        return cell.next() + "{" + text + cell.next() + "}" + cell.text();
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
}
