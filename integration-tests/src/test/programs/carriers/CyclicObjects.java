// Objects that refer to each other in a circle, and to themselves, live across calls and stay what they are.
package carriers.cyclicobjects;

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
        Node a = new Node(cell);
        Node b = new Node(cell);
        a.next = b;
        b.next = a;
        a.self = a;
        int x = a.next.next.cell.next();
        boolean same = a.next.next == a && a.self == a && b.next.self == a;
        b.value = cell.next();
        a.next.next.next.value += cell.next();
        return Arrays.asList(x, same, b.value, a.next == b, a.self.self.next.value, b.next.next == b);
    }
}

class Node {
    final Cell cell;
    Node next;
    Node self;
    int value;

    Node(Cell cell) {
        this.cell = cell;
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
