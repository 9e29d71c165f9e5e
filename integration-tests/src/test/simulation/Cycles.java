// Calls in circles and recursion across instances.
package simulation.cycles;

import dev.stateflow.api.Entity;
import dev.stateflow.api.Key;
import java.util.ArrayList;
import java.util.List;

@Entity
class Node {
    @Key
    private final String id;

    private final List<String> log = new ArrayList<>();

    public Node(String id) {
        this.id = id;
    }

    /** Back and forth. */
    public int bounce(String tag, Node other, int depth) {
        log.add(tag + ":" + depth);
        if (depth == 0) {
            return 0;
        }
        int below = other.bounce(tag, this, depth - 1);
        log.add(tag + ":" + depth + "'");
        return below + 1;
    }

    /** Each call makes two more, on itself by reference and on another. */
    public int tree(String tag, Node self, Node other, int depth) {
        log.add(tag + ":" + depth);
        if (depth == 0) {
            return 1;
        }
        return self.tree(tag, self, other, depth - 1) + other.tree(tag, other, self, depth - 1);
    }
}
