// Fields, parameters and locals of one name at three levels: each use means what it means in Java.
package nesting.shadowednames;

import dev.stateflow.api.Entity;
import dev.stateflow.api.Key;
import java.util.Arrays;
import java.util.List;

@Entity
class Main {
    @Key
    final String id;

    private int x = 1;

    public Main(String id) {
        this.id = id;
    }

    class Inner {
        private int x = 10;

        int sum(int x, Cell cell) {
            int local = x + this.x + Main.this.x + cell.next();
            this.x += cell.next();
            Main.this.x += cell.next();
            x += cell.next();
            return local * 1000 + x + this.x + Main.this.x;
        }
    }

    public List<Object> run() {
        Cell cell = new Cell("cell", 1);
        int x = 100;
        Inner inner = new Inner();
        return Arrays.asList(inner.sum(x, cell), x, this.x, inner.sum(this.x, cell), this.x, inner.x);
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
