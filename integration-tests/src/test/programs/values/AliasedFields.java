// Two fields of the state, and a frame, share one object graph with a cycle.
package values.aliasedfields;

import dev.stateflow.api.Entity;
import dev.stateflow.api.Key;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

@Entity
class Main {
    @Key
    final String id;

    private final List<String> log = new ArrayList<>();
    private final List<String> alias = log;
    private Node first;
    private Node last;

    public Main(String id) {
        this.id = id;
    }

    public List<Object> run() {
        Cell cell = new Cell("c", 1);
        first = new Node("a", null);
        last = new Node("b", first);
        first.next = last;
        Node local = first;
        log.add("x" + cell.next());
        local.value += cell.next();
        last.next.value += "!" + cell.next();
        return Arrays.asList(alias.size(), first.value, last.next == local, local.next.next == local);
    }
}

class Node {
    String value;
    Node next;

    Node(String value, Node next) {
        this.value = value;
        this.next = next;
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
