// Enum constants with bodies and constructor arguments whose methods take references and suspend.
package objects.enumswithbehaviour;

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
        Cell cell = new Cell("c", 3);
        List<Object> seen = new ArrayList<>();
        for (Operation operation : Operation.values()) {
            seen.add(operation.symbol + operation.apply(cell, 10));
        }
        return seen;
    }
}

enum Operation {
    PLUS("+") {
        @Override
        int apply(Cell cell, int n) {
            return cell.next() + n;
        }
    },
    TIMES("*") {
        @Override
        int apply(Cell cell, int n) {
            return cell.next() * n + cell.next();
        }
    };

    final String symbol;

    Operation(String symbol) {
        this.symbol = symbol;
    }

    abstract int apply(Cell cell, int n);
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
