// Branches, loops and blocks without statements: their conditions are asked nevertheless.
package conditions.emptybranches;

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
        Cell cell = new Cell("cell", 1);
        if (cell.flag()) {
        }
        if (cell.flag()) {
        } else {
            cell.next();
        }
        while (cell.next() < 6) {
        }
        for (int i = 0; i < cell.next() - 6; i += 2) {
        }
        do {
        } while (cell.flag());
        {
        }
        switch (cell.next()) {
        }
        try {
        } finally {
            cell.next();
        }
        return cell.peek();
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

    public boolean flag() {
        return value++ % 2 == 0;
    }
}
