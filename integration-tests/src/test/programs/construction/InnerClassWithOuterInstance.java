// outer().new Inner(remote()): the outer instance is on the stack between the unfinished object and its arguments.
package construction.innerclasswithouterinstance;

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
        Outer outer = new Outer(cell.next());
        Outer.Inner inner = outer.new Inner(cell.next(), cell.next());
        Outer.Inner other = pick(outer, cell.next()).new Inner(cell.next(), cell.plus(10));
        Outer.Inner.Innermost deep = new Outer(cell.next()).new Inner(cell.next(), 0).new Innermost(cell.next());
        return Arrays.asList(inner.sum(), other.sum(), deep.sum());
    }

    public int runNoOuterInstance() {
        Cell cell = new Cell("noOuterInstance", 1);
        Outer outer = cell.next() > 5 ? new Outer(1) : null;
        return outer.new Inner(cell.next(), cell.next()).sum();
    }

    private Outer pick(Outer outer, int value) {
        outer.base += value;
        return outer;
    }
}

class Outer {
    int base;

    Outer(int base) {
        this.base = base;
    }

    class Inner {
        final int left;
        final int right;

        Inner(int left, int right) {
            this.left = left;
            this.right = right;
        }

        int sum() {
            return base * 100 + left * 10 + right;
        }

        class Innermost {
            final int value;

            Innermost(int value) {
                this.value = value;
            }

            int sum() {
                return Inner.this.sum() * 10 + value + base;
            }
        }
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

    public int plus(int amount) {
        value += amount;
        return value;
    }
}
