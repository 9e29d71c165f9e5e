// Division by zero, bad indexes, bad casts and null dereferences in caller and callee, next to remote calls.
package exceptions.exceptionsofthevirtualmachine;

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
        Cell cell = new Cell("c", 0);
        List<Object> seen = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            try {
                seen.add(risky(cell, i));
            } catch (ArithmeticException | ArrayIndexOutOfBoundsException | NegativeArraySizeException e) {
                seen.add(e.getMessage() + cell.get());
            } catch (ClassCastException | NullPointerException e) {
                seen.add(e.getClass().getSimpleName() + cell.get());
            }
        }
        return seen;
    }

    private Object risky(Cell cell, int how) {
        int[] array = {1, 2};
        switch (how) {
            case 0:
                return 5 / cell.get();
            case 1:
                return array[cell.get() + 2];
            case 2:
                return (String) cell.self();
            case 3:
                return cell.text().length() + cell.get();
            case 4:
                return new int[cell.get() - 1];
            case 5:
                return cell.divide(7);
            case 6:
                return (int) cell.boxed();
            default:
                return cell.get();
        }
    }

    public int runUncaughtInCallee() {
        return new Cell("d", 0).divide(1);
    }

    public char runUncaughtInLibrary() {
        return new Cell("e", 9).letter();
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

    public Object self() {
        return this;
    }

    public String text() {
        return null;
    }

    public int divide(int n) {
        return n / value;
    }

    public Integer boxed() {
        return null;
    }

    public char letter() {
        return "abc".charAt(value);
    }
}
