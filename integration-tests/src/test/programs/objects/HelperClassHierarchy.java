// Ordinary classes with abstract, overridden and inherited methods that suspend, called through their base class.
package objects.helperclasshierarchy;

import dev.stateflow.api.Entity;
import dev.stateflow.api.Key;
import java.util.ArrayList;
import java.util.List;

@Entity
class Main {
    @Key
    final String id;

    public Main(String id) {
        this.id = id;
    }

    public List<Object> run() {
        Cell cell = new Cell("c", 2);
        List<Object> seen = new ArrayList<>();
        for (Rule rule : new Rule[] {new Doubling(), new Constant(7), new Negated(new Doubling())}) {
            seen.add(rule.name() + rule.apply(cell));
        }
        return seen;
    }
}

abstract class Rule {
    abstract int value(Cell cell);

    int apply(Cell cell) {
        return 100 * cell.next() + value(cell);
    }

    String name() {
        return getClass().getSimpleName();
    }
}

class Doubling extends Rule {
    @Override
    int value(Cell cell) {
        return cell.next() * 2;
    }
}

class Constant extends Rule {
    private final int value;

    Constant(int value) {
        this.value = value;
    }

    @Override
    int value(Cell cell) {
        return value;
    }
}

class Negated extends Rule {
    private final Rule inner;

    Negated(Rule inner) {
        this.inner = inner;
    }

    @Override
    int value(Cell cell) {
        return -inner.value(cell);
    }

    @Override
    int apply(Cell cell) {
        return super.apply(cell) + inner.apply(cell);
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
