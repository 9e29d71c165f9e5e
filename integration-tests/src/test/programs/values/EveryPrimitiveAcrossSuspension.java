// Locals of all primitive types are alive across suspensions, at their limits.
package values.everyprimitiveacrosssuspension;

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
        Cell cell = new Cell("c", 1);
        boolean z = cell.next() == 1;
        byte b = (byte) (cell.next() + 126);
        short s = (short) (Short.MIN_VALUE + cell.next());
        char c = (char) (Character.MAX_VALUE - cell.next());
        int i = Integer.MIN_VALUE + cell.next();
        long l = Long.MAX_VALUE - cell.next();
        float f = Float.MIN_VALUE * cell.next();
        double d = Double.MAX_VALUE / cell.next();
        boolean other = !z;
        int before = cell.next();
        b++;
        s--;
        c -= before;
        i -= before;
        l += before;
        f += before;
        d = -d;
        cell.next();
        return Arrays.asList(z, other, b, s, (int) c, i, l, f, d);
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
