// for-each over deques, queues from both ends, and a breadth-first search, around calls.
package loops.foreachoverdeques;

import dev.stateflow.api.Entities;
import dev.stateflow.api.Entity;
import dev.stateflow.api.Key;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

@Entity
class Main {
    @Key
    final String id;

    public Main(String id) {
        this.id = id;
    }

    public List<Object> run() {
        Cell cell = new Cell("cell", 1);
        Deque<Integer> deque = new ArrayDeque<>(Arrays.asList(1, 2, 3));
        List<Object> seen = new ArrayList<>();
        for (int each : deque) {
            seen.add(each * cell.next());
        }
        for (Iterator<Integer> back = deque.descendingIterator(); back.hasNext(); ) {
            seen.add(back.next());
        }
        deque.addFirst(cell.next());
        deque.push(cell.next());
        while (!deque.isEmpty()) {
            seen.add(deque.pollLast() + cell.next());
            if (deque.size() == 3) {
                deque.offer(cell.next());
                deque.pop();
            }
        }
        return seen;
    }

    public List<Object> runSearch() {
        Node root = new Node("root");
        root.link(new Node("a"), new Node("b"));
        Entities.ref(Node.class, "a").link(new Node("c"), root);
        Deque<Node> waiting = new ArrayDeque<>();
        Set<Node> seen = new LinkedHashSet<>();
        waiting.add(root);
        while (!waiting.isEmpty()) {
            Node node = waiting.remove();
            if (seen.add(node)) {
                waiting.addAll(node.next());
            }
        }
        return new ArrayList<>(seen);
    }
}

@Entity
class Node {
    @Key
    final String name;

    private List<Node> next = new ArrayList<>();

    public Node(String name) {
        this.name = name;
    }

    public void link(Node... nodes) {
        next = Arrays.asList(nodes);
    }

    public List<Node> next() {
        return next;
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
