// Concatenations of all types with several remote calls, in one expression and step by step.
package values.stringconcatenation;

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
        Cell cell = new Cell("c", 1);
        String text = "a" + cell.next() + 'b' + cell.text() + 1.5 + cell.next() + null + true + cell.nothing() + 2L;
        text += cell.next();
        text += "(" + (cell.next() + cell.next()) + cell.next() + cell.next() + ")";
        String numbersFirst = cell.next() + cell.next() + "" + cell.next() + cell.next();
        String chars = (char) ('a' + cell.next()) + "" + (char) ('a' + cell.next());
        return Arrays.asList(text, numbersFirst, chars);
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
        return "<" + value + ">";
    }

    public String nothing() {
        return null;
    }
}
