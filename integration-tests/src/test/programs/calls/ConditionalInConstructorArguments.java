// new Range(flag ? remote() : 0, remote()): branches and suspensions between NEW and <init>.
package calls.conditionalinconstructorarguments;

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
        Cell cell = new Cell("c", 3);
        String all = "";
        for (int i = 0; i < 4; i++) {
            Range range = new Range(i % 2 == 0 ? cell.next() : -1, i > 1 && cell.next() > 5 ? cell.next() : i);
            all += range + ";";
        }
        return all;
    }
}

class Range {
    private final int from;
    private final int to;

    Range(int from, int to) {
        this.from = from;
        this.to = to;
    }

    @Override
    public String toString() {
        return from + ".." + to;
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
