// Arms of different types: boxes are opened, numbers are widened, null stays null, unlike arms meet in a common type.
package conditions.conditionaltypes;

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
        boolean yes = cell.next() > 0;
        Object number = yes ? cell.next() : cell.real();
        Object box = yes ? cell.boxed() : Integer.valueOf(7);
        Object text = yes ? cell.text() : cell.next();
        Object none = yes ? cell.noBox() : "x";
        char letter = yes ? cell.letter() : 98;
        Object mixed = !yes ? 'a' : cell.next();
        long wide = yes ? cell.next() : cell.wide();
        Comparable<?> comparable = yes ? cell.text() : cell.boxed();
        return Arrays.asList(number, box, text, none, letter, mixed, wide, comparable, cell.peek());
    }

    public int runUnboxesNullArm() {
        Cell cell = new Cell("unboxesNullArm", 1);
        int value = cell.next() > 0 ? cell.noBox() : 5;
        return value;
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

    public String text() {
        return "v" + value++;
    }

    public long wide() {
        return value++ * 10_000_000_000L;
    }

    public double real() {
        return value++ / 4.0;
    }

    public char letter() {
        return (char) ('a' + value++);
    }

    public Integer boxed() {
        return value++;
    }

    public Integer noBox() {
        value++;
        return null;
    }
}
