// ++ and -- before and after a local of each type, between remote calls of one expression.
package operators.incrementsoflocals;

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
        int i = 5;
        int sum = i++ + cell.next() + i-- * cell.next() - ++i + cell.next() * --i;
        byte b = 127;
        int fromByte = b++ + cell.next() + b;
        char c = 'z';
        String letters = "" + c++ + cell.next() + c;
        long l = Long.MAX_VALUE;
        long wrapped = l++ - cell.next() + l;
        double d = 0.5;
        double real = d-- * cell.next() + --d;
        short s = -1;
        s++;
        s += cell.next();
        return Arrays.asList(i, sum, b, fromByte, c, letters, l, wrapped, d, real, s);
    }

    public List<Object> runBoxed() {
        Cell cell = new Cell("boxed", 1);
        Integer i = 127;
        Integer before = i++;
        int after = cell.next() + i++ + cell.next();
        Long l = 5L;
        l += cell.next();
        Character c = 'a';
        c++;
        return Arrays.asList(i, before, after, l, c, cell.next());
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
