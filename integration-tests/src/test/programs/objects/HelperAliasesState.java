// A helper shares a list with the state of the entity: what it adds after a suspension is seen in the state.
package objects.helperaliasesstate;

import dev.stateflow.api.Entity;
import dev.stateflow.api.Key;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

@Entity
class Main {
    @Key
    final String id;

    private final List<String> log = new ArrayList<>();
    private int[] counts = new int[2];

    public Main(String id) {
        this.id = id;
    }

    public List<Object> run() {
        Cell cell = new Cell("c", 5);
        Recorder recorder = new Recorder(log, counts);
        recorder.record(cell);
        log.add("direct");
        recorder.record(cell);
        return Arrays.asList(log.size(), recorder.log == log, recorder.counts == counts, counts[0], counts[1]);
    }
}

class Recorder {
    final List<String> log;
    final int[] counts;

    Recorder(List<String> log, int[] counts) {
        this.log = log;
        this.counts = counts;
    }

    void record(Cell cell) {
        counts[0]++;
        log.add("got " + cell.next());
        counts[1] += cell.next();
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
