// A search tree of ordinary objects is built and walked by methods that call at each node.
package carriers.treeofobjects;

import dev.stateflow.api.Entity;
import dev.stateflow.api.Key;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

@Entity
class Main {
    @Key
    final String id;

    private Tree root;

    public Main(String id) {
        this.id = id;
    }

    public List<Object> run() {
        Cell cell = new Cell("cell", 7);
        for (int i = 0; i < 7; i++) {
            int key = cell.next() * 5 % 11;
            root = root == null ? new Tree(key) : root.add(key, cell);
        }
        List<Integer> sorted = new ArrayList<>();
        root.walk(sorted, cell);
        return Arrays.asList(sorted, root.depth(cell), cell.peek());
    }
}

class Tree {
    private final int key;
    private Tree left;
    private Tree right;

    Tree(int key) {
        this.key = key;
    }

    Tree add(int newKey, Cell cell) {
        cell.next();
        if (newKey < key) {
            left = left == null ? new Tree(newKey) : left.add(newKey, cell);
        } else if (newKey > key) {
            right = right == null ? new Tree(newKey) : right.add(newKey, cell);
        }
        return this;
    }

    void walk(List<Integer> sorted, Cell cell) {
        if (left != null) {
            left.walk(sorted, cell);
        }
        sorted.add(key);
        cell.next();
        if (right != null) {
            right.walk(sorted, cell);
        }
    }

    int depth(Cell cell) {
        return cell.next() * 0 + 1 + Math.max(left == null ? 0 : left.depth(cell), right == null ? 0 : right.depth(cell));
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
}
