// Streams of arrays, of single elements, of ranges, of nothing, and one after another, with remote calls.
package callbacks.streamsources;

import dev.stateflow.api.Entity;
import dev.stateflow.api.Key;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

@Entity
class Main {
    @Key
    final String id;

    private int round;
    private final List<Object> log = new ArrayList<>();

    public Main(String id) {
        this.id = id;
    }

    public List<Object> run() {
        List<Cell> cells = cells();
        Cell first = cells.get(0);
        Cell[] array = cells.toArray(new Cell[0]);
        log.add(Arrays.stream(array).mapToInt(Cell::next).sum());
        log.add(Arrays.stream(new int[] {1, 2, 3}).map(n -> n * first.next()).sum());
        log.add(Stream.of(first, array[1]).map(Cell::next).collect(Collectors.toList()));
        log.add(Stream.of(first).mapToInt(Cell::next).sum());
        log.add(IntStream.range(0, 4).map(n -> n + first.next()).sum());
        log.add(IntStream.rangeClosed(1, 3).mapToObj(n -> "r" + n + first.next()).collect(Collectors.joining("-")));
        log.add(LongStream.range(5, 5).map(n -> first.next()).sum());
        log.add(Stream.<Cell>empty().map(Cell::next).count());
        log.add(Stream.iterate(1, n -> n + first.next()).limit(3).collect(Collectors.toList()));
        log.add(Stream.generate(() -> first.next()).limit(3).collect(Collectors.toList()));
        log.add(Stream.concat(cells.stream(), Stream.of(first)).map(Cell::next).collect(Collectors.toList()));
        IntStream.range(0, 2).forEach(i -> log.add(cells.get(i).next()));
        return log;
    }

    private List<Cell> cells() {
        return new ArrayList<>(Arrays.asList(new Cell("a" + round, 3), new Cell("b" + round, 1), new Cell("c" + round++, 2)));
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
