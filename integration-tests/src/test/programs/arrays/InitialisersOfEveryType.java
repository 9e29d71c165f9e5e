// Array initialisers: the array and the index wait on the stack while each element is fetched.
package arrays.initialisersofeverytype;

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
                new int[] {cell.next(), 7, cell.next()},
                new long[] {cell.wide(), cell.next(), 7},
                new double[] {cell.real(), cell.next()},
                new float[] {1, cell.small()},
                new boolean[] {cell.flag(), true, cell.flag()},
                new char[] {cell.letter(), 'x', cell.letter()},
                new byte[] {cell.tiny(), (byte) cell.next()},
                new short[] {cell.brief(), 1},
                new String[] {cell.text(), null, "c" + cell.text()},
                new Object[] {cell, cell.next(), new int[] {cell.next()}},
                new int[][] {{cell.next()}, null, {cell.next(), cell.next()}});
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
}
