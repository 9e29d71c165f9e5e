// longs and doubles wait on the operand stack, between ints and references, while a call is under way.
package values.widevaluesontheoperandstack;

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
        Cell cell = new Cell("c", 2);
        long a = 1L << 40;
        double b = 0.5;
        int i = 3;
        long sum = a + i * (a - cell.next()) + (long) (b * cell.next());
        double product = b * (a + (double) cell.next() / i) - a % cell.next();
        long[] longs = {a, 5};
        longs[1] += longs[0] - cell.next();
        double[] doubles = {b};
        doubles[0] = doubles[0] + a + cell.next();
        boolean compared = a + b > cell.next() == b * 2.0 < a - cell.next();
        return Arrays.asList(sum, product, longs[1], doubles[0], compared, mixed(a, cell.next(), b, cell.next(), "s"));
    }

    private String mixed(long l, int i, double d, int j, String s) {
        return l + "/" + i + "/" + d + "/" + j + s;
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
}
