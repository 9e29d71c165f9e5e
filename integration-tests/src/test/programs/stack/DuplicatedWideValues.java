// Instructions that copy two-slot values: long and double assignments and increments as values, on fields and elements.
package stack.duplicatedwidevalues;

import dev.stateflow.api.Entity;
import dev.stateflow.api.Key;
import java.util.Arrays;
import java.util.List;

@Entity
class Main {
    @Key
    final String id;

    private long own = 5;
    private double real = 0.5;

    public Main(String id) {
        this.id = id;
    }

    public List<Object> run() {
        Cell cell = new Cell("cell", 1);
        long a = own = cell.wide();
        long b = own++ + cell.next();
        double c = real = own += cell.next();
        long[] longs = {1, 2};
        long d = longs[cell.next() - 3] = longs[1] = cell.wide();
        long e = longs[0]-- + cell.next() + --longs[1];
        double[] doubles = {1};
        double f = doubles[0] += cell.real();
        double g = real++ * (doubles[cell.next() - 8] = real);
        long h = cell.value + (cell.value += 2) + cell.next();
        return Arrays.asList(a, b, c, d, e, f, g, h, own, real, longs, doubles);
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

    public long wide() {
        return value++ * 10_000_000_000L;
    }

    public double real() {
        return value++ / 4.0;
    }
}
