// new StringBuilder(remote()).append(remote()): a JDK object that is made, waits, and grows.
package construction.stringbuilders;

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
        String chain = new StringBuilder(cell.text()).append(cell.next()).append(cell.letter()).append(cell.wide()).toString();
        StringBuilder builder = new StringBuilder();
        builder.append(cell.next()).append(',').append(cell.flag());
        builder.insert(cell.next() - cell.peek() + 1, cell.text()).setLength(builder.length() - 1);
        return Arrays.asList(chain, builder.toString(), new StringBuilder().append(cell.real()).reverse().toString());
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
}
