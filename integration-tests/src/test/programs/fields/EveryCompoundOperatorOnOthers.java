// Every compound operator on a field of another instance, with a right side that is a call of that instance.
package fields.everycompoundoperatoronothers;

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
        Cell cell = new Cell("cell", 1000);
        cell.value += 3;
        cell.value -= cell.peek() % 7;
        cell.value *= 3;
        cell.value /= cell.peek() > 0 ? 2 : 1;
        cell.value %= 997;
        cell.value <<= 3;
        cell.value >>= 1;
        cell.value >>>= cell.peek() % 3;
        cell.value &= ~1;
        cell.value |= 4;
        cell.value ^= cell.next();
        int x = cell.value += cell.value -= cell.next();
        return Arrays.asList(cell.peek(), x);
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
}
