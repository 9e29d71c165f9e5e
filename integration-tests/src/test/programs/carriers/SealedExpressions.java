// A tree of sealed records is evaluated by methods that call: leaves are references.
// since: 17
package carriers.sealedexpressions;

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
        Cell a = new Cell("cell-a", 1);
        Cell b = new Cell("cell-b", 10);
        Expr tree = new Sum(new Product(new Leaf(a), new Constant(3)), new Sum(new Leaf(b), new Leaf(a)));
        return Arrays.asList(tree.eval(), depth(tree), tree.eval(), tree);
    }

    private int depth(Expr expr) {
        if (expr instanceof Sum sum) {
            return 1 + Math.max(depth(sum.left()), depth(sum.right()));
        } else if (expr instanceof Product product) {
            return 1 + Math.max(depth(product.left()), depth(product.right()));
        }
        return expr.eval() > 5 ? 1 : 2;
    }
}

sealed interface Expr permits Leaf, Constant, Sum, Product {
    int eval();
}

record Leaf(Cell cell) implements Expr {
    @Override
    public int eval() {
        return cell.next();
    }
}

record Constant(int value) implements Expr {
    @Override
    public int eval() {
        return value;
    }
}

record Sum(Expr left, Expr right) implements Expr {
    @Override
    public int eval() {
        return left.eval() + right.eval();
    }
}

record Product(Expr left, Expr right) implements Expr {
    @Override
    public int eval() {
        return left.eval() * right.eval();
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
