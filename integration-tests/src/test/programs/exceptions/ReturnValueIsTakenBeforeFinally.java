// return x in try, x changed in finally: the old value of a primitive is returned, of an object the changed one.
package exceptions.returnvalueistakenbeforefinally;

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
        Cell cell = new Cell("cell", 1);
        return Arrays.asList(number(cell), list(cell), text(cell), wide(cell), cell.peek());
    }

    private int number(Cell cell) {
        int x = cell.next();
        try {
            return x;
        } finally {
            x = 100 + cell.next();
        }
    }

    private long wide(Cell cell) {
        long x = 1;
        try {
            x = cell.wide();
            return x + cell.next();
        } finally {
            x++;
            cell.next();
        }
    }

    private List<Object> list(Cell cell) {
        List<Object> list = new ArrayList<>();
        try {
            list.add(cell.next());
            return list;
        } finally {
            list.add(cell.next());
            list = null;
        }
    }

    private String text(Cell cell) {
        String s = "a";
        try {
            return s += cell.next();
        } finally {
            s += "changed" + cell.next();
        }
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

    public long wide() {
        return value++ * 10_000_000_000L;
    }
}
