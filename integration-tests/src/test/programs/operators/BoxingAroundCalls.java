// Boxes are made and opened around remote calls, in arithmetic, comparisons, collections and conditionals.
package operators.boxingaroundcalls;

import dev.stateflow.api.Entity;
import dev.stateflow.api.Key;
import java.util.ArrayList;
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
        Integer a = cell.next();
        Integer b = cell.boxed();
        int sum = a + b + cell.boxed();
        Long wide = cell.wide();
        Object any = cell.next();
        Double real = cell.real();
        List<Integer> list = new ArrayList<>();
        list.add(cell.next());
        list.add(0, cell.boxed());
        list.remove(Integer.valueOf(cell.next() - 2));
        Character letter = cell.letter();
        return Arrays.asList(a, b, sum, wide, any, real, list, letter, a < cell.boxed(), a.equals(cell.boxed() - 9));
    }

    public int runUnboxesNull() {
        Cell cell = new Cell("unboxesNull", 1);
        int before = cell.next();
        return before + cell.noBox();
    }

    public boolean runComparesNull() {
        Cell cell = new Cell("comparesNull", 1);
        return cell.noBox() == cell.peek();
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
