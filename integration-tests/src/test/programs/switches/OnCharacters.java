// A switch on characters that are answers, dense and sparse.
package switches.oncharacters;

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
        Cell cell = new Cell("cell", 0);
        List<Object> seen = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            switch (cell.letter()) {
                case 'a':
                    seen.add("first");
                    break;
                case 'b':
                case 'c':
                    seen.add("second " + cell.letter());
                    break;
                default:
                    seen.add(cell.letter());
            }
            switch (cell.text().charAt(cell.text().length() - 1)) {
                case '0':
                case '\u20ac':
                    seen.add("round");
                    break;
                case '7':
                    seen.add("seven");
            }
        }
        return seen;
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

    public String text() {
        return "v" + value++;
    }

    public char letter() {
        return (char) ('a' + value++);
    }
}
