// null as the subject of for-each, switch, throw, unboxing, an array access and an inner creation.
package nulls.nullineverystatement;

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
        Cell cell = new Cell("cell", 1);
        List<Object> seen = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            try {
                seen.add(touch(i, cell));
            } catch (NullPointerException e) {
                seen.add(i * 100 + cell.next());
            }
        }
        return seen;
    }

    private int touch(int i, Cell cell) {
        String text = cell.noText();
        Integer box = cell.noBox();
        int[] array = cell.next() < 0 ? new int[1] : null;
        switch (i) {
            case 0:
                for (char c : text.toCharArray()) {
                    cell.plus(c);
                }
                return 0;
            case 1:
                for (int x : array) {
                    cell.plus(x);
                }
                return 1;
            case 2:
                return cell.plus(box);
            case 3:
                return array[cell.next()] + array.length;
            case 4:
                array[cell.next()]++;
                return 4;
            default:
                return text == null && box == null ? cell.next() : -1;
        }
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

    public int plus(int amount) {
        value += amount;
        return value;
    }

    public String noText() {
        value++;
        return null;
    }

    public Integer noBox() {
        value++;
        return null;
    }
}
