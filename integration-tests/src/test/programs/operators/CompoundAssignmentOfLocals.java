// Every compound operator on a local: the old value waits while the right side is fetched, and the result is cast back.
package operators.compoundassignmentoflocals;

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

    public List<Object> runInt() {
        Cell cell = new Cell("int", 1);
        int x = 1000;
        x += cell.next();
        x -= cell.next();
        x *= cell.next();
        x /= cell.next();
        x %= cell.plus(100);
        x <<= cell.plus(-103);
        x >>= cell.next() - 1;
        x >>>= cell.next() - 3;
        x &= ~cell.next();
        x |= cell.next();
        x ^= cell.next();
        return Arrays.asList(x, x += x += cell.next(), cell.peek());
    }

    public List<Object> runNarrow() {
        Cell cell = new Cell("narrow", 1);
        byte b = 120;
        b += cell.plus(10);
        short s = 32_000;
        s *= cell.next();
        char c = 'x';
        c += cell.next();
        c -= 1.5;
        int i = 10;
        i *= cell.real();
        i += cell.wide();
        return Arrays.asList(b, s, c, i);
    }

    public List<Object> runWide() {
        Cell cell = new Cell("wide", 3);
        long l = 5;
        l += cell.next();
        l <<= cell.next();
        l -= cell.real();
        double d = 1;
        d /= cell.next();
        d -= cell.wide();
        float f = 2;
        f *= cell.real();
        f %= cell.small();
        return Arrays.asList(l, d, f);
    }

    public List<Object> runValueOfAssignment() {
        Cell cell = new Cell("valueOfAssignment", 3);
        int x = 1;
        int y = x + (x += cell.next()) + x * (x -= cell.next());
        return Arrays.asList(x, y);
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

    public int peek() {
        return value;
    }

    public int plus(int amount) {
        value += amount;
        return value;
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
