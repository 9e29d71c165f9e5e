// Characters count, compare and turn into text around remote calls.
package operators.characterarithmetic;

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
        Cell cell = new Cell("cell", 2);
        char first = cell.letter();
        char next = (char) (cell.letter() + 1);
        int distance = cell.letter() - 'a';
        String word = "" + cell.letter() + cell.letter();
        String number = 'a' + cell.next() + "";
        char[] both = {cell.letter(), (char) cell.letter()};
        return Arrays.asList(first, next, distance, word, number, new String(both), cell.letter() > first, (int) cell.letter());
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

    public char letter() {
        return (char) ('a' + value++);
    }
}
