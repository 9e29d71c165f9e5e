// Strings, boxes, enums and static constants that live across a call compare as before.
package values.constantsacrosscalls;

import dev.stateflow.api.Entity;
import dev.stateflow.api.Key;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

@Entity
class Main {
    @Key
    final String id;

    private static final String NAME = "name";

    public Main(String id) {
        this.id = id;
    }

    public List<Object> run() {
        Cell cell = new Cell("c", 1);
        String literal = "literal";
        Integer small = 100;
        Boolean flag = true;
        Size size = Size.LARGE;
        Object none = Optional.empty();
        List<Object> empty = Collections.emptyList();
        cell.next();
        return Arrays.asList(
                literal.equals("literal"),
                small.equals(Integer.valueOf(100)),
                flag == Boolean.TRUE,
                size == Size.LARGE,
                none.equals(Optional.empty()),
                empty == Collections.emptyList(),
                NAME.length());
    }
}

enum Size {
    SMALL,
    LARGE
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
