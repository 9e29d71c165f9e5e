// Caller and callee both loop around remote calls.
package loops.loopsincalleesandcallers;

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
        List<Cell> cells = new ArrayList<>();
        for (int i = 1; i <= 3; i++) {
            cells.add(new Cell("c" + i, i));
        }
        Summer summer = new Summer("s", 0);
        List<Object> sums = new ArrayList<>();
        for (int round = 0; round < 3; round++) {
            sums.add(summer.sum(cells, round));
        }
        sums.add(summer.rounds());
        return sums;
    }
}

@Entity
class Summer {
    @Key
    final String name;

    int rounds;

    public Summer(String name, int rounds) {
        this.name = name;
        this.rounds = rounds;
    }

    public int sum(List<Cell> cells, int add) {
        rounds++;
        int sum = 0;
        for (Cell cell : cells) {
            sum += cell.add(add);
        }
        return sum;
    }

    public int rounds() {
        return rounds;
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

    public int add(int n) {
        value += n;
        return value;
    }
}
