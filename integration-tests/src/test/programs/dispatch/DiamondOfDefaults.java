// A class inherits two default methods of one signature and chooses with X.super.m(), around calls.
package dispatch.diamondofdefaults;

import dev.stateflow.api.Entity;
import dev.stateflow.api.Key;
import java.util.Arrays;
import java.util.List;

@Entity
class Main implements Left, Right {
    @Key
    final String id;

    public Main(String id) {
        this.id = id;
    }

    public List<Object> run() {
        Cell cell = new Cell("cell", 1);
        return Arrays.asList(name(cell), both(cell), Left.super.name(cell));
    }

    @Override
    public String name(Cell cell) {
        return Left.super.name(cell) + cell.next() + Right.super.name(cell);
    }
}

interface Root {
    default String both(Cell cell) {
        return "root " + name(cell) + cell.next();
    }

    String name(Cell cell);
}

interface Left extends Root {
    @Override
    default String name(Cell cell) {
        return "left " + cell.next();
    }
}

interface Right extends Root {
    @Override
    default String name(Cell cell) {
        return "right " + cell.next();
    }

    @Override
    default String both(Cell cell) {
        return "both " + Root.super.both(cell);
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
