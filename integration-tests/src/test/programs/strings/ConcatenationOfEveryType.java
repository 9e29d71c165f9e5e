// Text of answers of every type, at the left, in the middle and at the right of constants.
package strings.concatenationofeverytype;

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
        return Arrays.asList(
                "i" + cell.next() + "l" + cell.wide() + "d" + cell.real() + "f" + cell.small(),
                cell.next() + "c" + cell.letter() + "b" + cell.flag() + "s" + cell.text(),
                cell.tiny() + "," + cell.brief() + "," + cell.boxed() + "," + cell.noText() + "," + cell.same(),
                "" + cell.nothing() + null + 'x' + 1 + 2L + cell.next() + 1.5f + true);
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

    public boolean flag() {
        return value++ % 2 == 0;
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

    public float small() {
        return value++ / 8f;
    }

    public char letter() {
        return (char) ('a' + value++);
    }

    public byte tiny() {
        return (byte) (100 + value++);
    }

    public short brief() {
        return (short) (30_000 + value++);
    }

    public Integer boxed() {
        return value++;
    }

    public Cell same() {
        value++;
        return this;
    }

    public Cell nothing() {
        value++;
        return null;
    }

    public String noText() {
        value++;
        return null;
    }
}
