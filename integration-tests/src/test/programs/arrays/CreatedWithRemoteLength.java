// new T[remote()] for every type of element, filled and read afterwards.
package arrays.createdwithremotelength;

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
        int[] ints = new int[cell.next()];
        long[] longs = new long[cell.next()];
        double[] doubles = new double[cell.next() - 1];
        float[] floats = new float[cell.next() - 2];
        boolean[] flags = new boolean[cell.next() - 4];
        char[] chars = new char[cell.next() - 4];
        byte[] bytes = new byte[cell.next() - 5];
        short[] shorts = new short[cell.next() - 6];
        String[] texts = new String[cell.next() - 7];
        Cell[] cells = new Cell[cell.next() - 8];
        ints[0] = cell.next();
        longs[1] = cell.wide();
        floats[cells.length - 1] = cell.small();
        flags[0] = cell.flag();
        chars[1] = cell.letter();
        texts[0] = cell.text();
        cells[1] = cell;
        return Arrays.asList(ints, longs, doubles, floats, flags, chars, bytes, shorts, texts, cells);
    }

    public int runNegative() {
        Cell cell = new Cell("negative", 1);
        return cell.next() + new int[cell.next() - 5].length;
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

    public float small() {
        return value++ / 8f;
    }

    public char letter() {
        return (char) ('a' + value++);
    }
}
