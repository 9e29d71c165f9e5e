// A linked list of instances is reversed and summed by recursion from one to the next.
package recursion.overalinkedlist;

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
        Node third = new Node("third", 3, null);
        Node second = new Node("second", 2, third);
        Node first = new Node("first", 1, second);
        int before = first.sum(0);
        Node head = first.reverse(null);
        return Arrays.asList(before, head, head.sum(0), first.sum(5), head.names());
    }
}

@Entity
class Node {
    @Key
    final String name;

    private final int value;
    private Node next;

    public Node(String name, int value, Node next) {
        this.name = name;
        this.value = value;
        this.next = next;
    }

    public int sum(int weight) {
        return value * (weight + 1) + (next == null ? 0 : next.sum(weight + value));
    }

    public Node reverse(Node previous) {
        Node rest = next;
        next = previous;
        return rest == null ? this : rest.reverse(this);
    }

    public List<String> names() {
        List<String> names = new ArrayList<>();
        names.add(name);
        if (next != null) {
            names.addAll(next.names());
        }
        return names;
    }
}
