// A fluent builder whose steps make remote calls and return this.
package objects.staticnestedbuilder;

import dev.stateflow.api.Entity;
import dev.stateflow.api.Key;

@Entity
class Main {
    @Key
    final String id;

    public Main(String id) {
        this.id = id;
    }

    public String run() {
        Cell cell = new Cell("c", 1);
        return new Builder().with("a", cell).with("b", cell).skip().with("c" + cell.next(), cell).build(cell);
    }

    static class Builder {
        private final StringBuilder text = new StringBuilder();
        private boolean skipped;

        Builder with(String word, Cell cell) {
            text.append(word).append(cell.next()).append(skipped ? "!" : ".");
            return this;
        }

        Builder skip() {
            skipped = true;
            return this;
        }

        String build(Cell cell) {
            return text + "|" + cell.next();
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
}
