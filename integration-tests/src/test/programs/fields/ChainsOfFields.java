// a.next.next.value is read, written and incremented through instances that are fields of instances.
package fields.chainsoffields;

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
        Node a = new Node("a", 1);
        Node b = new Node("b", 2);
        a.next = b;
        b.next = new Node("c", 3);
        b.next.next = a;
        a.next.next.value += a.next.value * 10;
        int x = a.next.next.value++ + a.next.next.next.value;
        a.next = a.next.next;
        return Arrays.asList(x, a.next, a.next.value, a.next.next.value, b.next.next.next == b.next, a.next.next == a);
    }

    public int runEndsInNull() {
        Node d = new Node("d", 1);
        return d.value + d.next.value;
    }
}

@Entity
class Node {
    @Key
    final String name;

    int value;
    Node next;

    public Node(String name, int value) {
        this.name = name;
        this.value = value;
    }
}
