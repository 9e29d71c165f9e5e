// A method of twelve parameters of all types, each argument a remote call.
package stack.callsineveryargument;

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
        return all(
                cell.next(), cell.wide(), cell.real(), cell.small(), cell.letter(), cell.flag(), cell.tiny(), cell.brief(), cell.text(),
                cell.same(), cell.boxed(), new int[] {cell.next()});
    }

    private String all(
            int a, long b, double c, float d, char e, boolean f, byte g, short h, String i, Cell j, Integer k, int[] l) {
        return a + "," + b + "," + c + "," + d + "," + e + "," + f + "," + g + "," + h + "," + i + "," + j + "," + k + "," + l[0];
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
}
