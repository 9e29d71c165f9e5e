// Longs and doubles wait at every depth of the operand stack, under ints, references and each other.
package stack.longsbelowcalls;

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
        long a = 5;
        double b = 0.5;
        return Arrays.asList(
                a + (b + (a * (cell.next() + (long) (b * cell.wide())))),
                mix(a, cell.next(), b, cell.wide(), cell.real(), cell.next()),
                b - (cell.real() - (a - (cell.wide() - cell.next()))));
    }

    private static String mix(long a, int b, double c, long d, double e, int f) {
        return a + "," + b + "," + c + "," + d + "," + e + "," + f;
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
