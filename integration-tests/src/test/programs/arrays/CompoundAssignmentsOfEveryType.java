// a[i()] op= remote() for every type of element: array, index and old value wait under the right side.
package arrays.compoundassignmentsofeverytype;

import dev.stateflow.api.Entity;
import dev.stateflow.api.Key;
import java.util.Arrays;
import java.util.List;

@Entity
class Main {
    @Key
    final String id;

    private int asked;

    public Main(String id) {
        this.id = id;
    }

    public List<Object> run() {
        Cell cell = new Cell("cell", 2);
        int[] ints = {100};
        ints[index()] += cell.next();
        ints[index()] -= cell.next();
        ints[index()] *= cell.next();
        ints[index()] /= cell.next();
        ints[index()] %= cell.plus(50);
        ints[index()] <<= cell.plus(-50);
        ints[index()] >>>= cell.plus(-4);
        long[] longs = {1};
        longs[index()] += cell.wide();
        longs[index()] ^= cell.next();
        double[] doubles = {1};
        doubles[index()] *= cell.real();
        float[] floats = {1};
        floats[index()] -= cell.small();
        byte[] bytes = {100};
        bytes[index()] += cell.plus(100);
        short[] shorts = {30_000};
        shorts[index()] += cell.next() * 100;
        char[] chars = {'a'};
        chars[index()] += cell.plus(-100);
        boolean[] flags = {true};
        flags[index()] &= cell.flag();
        String[] texts = {"t"};
        texts[index()] += cell.text() + texts[index()];
        return Arrays.asList(ints, longs, doubles, floats, bytes, shorts, chars, flags, texts, asked);
    }

    private int index() {
        asked++;
        return 0;
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
}
