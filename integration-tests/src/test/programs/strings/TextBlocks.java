// A text block with escapes is joined and formatted with answers.
// since: 17
package strings.textblocks;

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
        String text = """
                first %d
                  second "%s"\t%c
                third \
                joined
                """.formatted(cell.next(), cell.text(), cell.letter());
        return Arrays.asList(text, """
                a
                """ + cell.next() + """
                b""");
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

    public String text() {
        return "v" + value++;
    }

    public char letter() {
        return (char) ('a' + value++);
    }
}
