// String.format with remote calls among its variable arguments.
package strings.formattedtexts;

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
        Cell cell = new Cell("cell", 7);
        return Arrays.asList(
                String.format("%d|%s|%05d|%x|%b|%c", cell.next(), cell.text(), cell.next(), cell.wide(), cell.flag(), cell.letter()),
                String.format(java.util.Locale.ROOT, "%.3f", cell.real()),
                String.format("%s%s", cell.noText(), cell.same()),
                String.format(cell.text() + "%%%d", cell.next()));
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

    public boolean flag() {
        return value++ % 2 == 0;
    }

    public String text() {
        return "v" + value++;
    }

    public long wide() {
        return value++ * 10_000_000_000L;
    }

    public double real() {
        return value++ / 4.0;
    }

    public char letter() {
        return (char) ('a' + value++);
    }

    public Cell same() {
        value++;
        return this;
    }

    public String noText() {
        value++;
        return null;
    }
}
