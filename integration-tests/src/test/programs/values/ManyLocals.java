// Thirty variables of all kinds are alive at once; only some of them afterwards.
package values.manylocals;

import dev.stateflow.api.Entity;
import dev.stateflow.api.Key;
import java.util.ArrayList;
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
        Cell cell = new Cell("c", 1);
        int a = cell.next(), b = cell.next(), c = cell.next(), d = cell.next(), e = cell.next(), f = cell.next();
        long g = cell.next(), h = cell.next(), i = cell.next(), j = cell.next(), k = cell.next(), l = cell.next();
        double m = cell.next(), n = cell.next(), o = cell.next(), p = cell.next(), q = cell.next(), r = cell.next();
        float s = cell.next(), t = cell.next(), u = cell.next();
        String v = "v" + cell.next(), w = "w" + cell.next(), x = "x" + cell.next();
        boolean y = cell.next() > 3, z = cell.next() < 3;
        int[] more = {cell.next(), cell.next()};
        List<Integer> list = new ArrayList<>(Arrays.asList(cell.next(), cell.next()));
        int first = a + b * c - d + e * f + cell.next();
        long second = g + h * i - j + k * l + cell.next();
        double third = m + n * o - p + q * r + cell.next();
        float fourth = s + t * u;
        list.add(cell.next() + more[1]);
        return Arrays.asList(first, second, third, fourth, v + w + x, y, z, more[0], list);
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
