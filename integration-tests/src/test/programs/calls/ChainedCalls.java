// A remote call gives the receiver of the next: a.next().next().value().
package calls.chainedcalls;

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
        Node last = new Node("c", 3, null);
        Node middle = new Node("b", 2, last);
        Node first = new Node("a", 1, middle);
        return Arrays.asList(
                first.next().value(),
                first.next().next().value(),
                first.next().next().next() == null,
                first.next().plus(first.next().next()).value());
    }
}

@Entity
class Node {
    @Key
    final String name;

    int value;
    Node next;

    public Node(String name, int value, Node next) {
        this.name = name;
        this.value = value;
        this.next = next;
    }

    public Node next() {
        return next;
    }

    public int value() {
        return value;
    }

    public Node plus(Node other) {
        value += other.value();
        return this;
    }
}
