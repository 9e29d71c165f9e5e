// An instance recurses through other instances of its own class: a tree is summed.
package calls.remoterecursion;

import dev.stateflow.api.Entity;
import dev.stateflow.api.Key;

@Entity
class Main {
    @Key
    final String id;

    public Main(String id) {
        this.id = id;
    }

    public int run() {
        Tree leaf = new Tree("leaf", 1, null, null);
        Tree left = new Tree("left", 10, leaf, null);
        Tree right = new Tree("right", 100, null, leaf);
        return new Tree("root", 1000, left, right).sum();
    }
}

@Entity
class Tree {
    @Key
    final String name;

    int value;
    Tree left;
    Tree right;

    public Tree(String name, int value, Tree left, Tree right) {
        this.name = name;
        this.value = value;
        this.left = left;
        this.right = right;
    }

    public int sum() {
        int sum = value;
        if (left != null) {
            sum += left.sum();
        }
        return right == null ? sum : sum + right.sum();
    }
}
