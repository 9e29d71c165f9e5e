// Methods of String are called on answers, with answers as arguments.
package strings.methodsofanswers;

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
        Cell cell = new Cell("cell", 10);
        return Arrays.asList(
                cell.text().length() + cell.text().charAt(cell.next() - 11),
                cell.text().substring(cell.next() - 13).concat(cell.text()),
                cell.text().equals(cell.text()),
                cell.text().compareTo("v" + cell.next()),
                "v20v21".replace(cell.text(), cell.text()).indexOf(cell.letter()),
                String.join(cell.text(), "a", cell.text(), "b"),
                String.valueOf(cell.letter()).toUpperCase(java.util.Locale.ROOT),
                cell.text().toCharArray().length);
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

    public char letter() {
        return (char) ('a' + value++);
    }
}
