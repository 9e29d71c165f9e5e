// Comparisons with NaN are false both ways: the compiler's two compare instructions are told apart.
package operators.relationsoffloatingpoint;

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

    public List<Object> runDoubles() {
        Cell cell = new Cell("doubles", 0);
        double nan = cell.real() / cell.become(0, 0.0);
        return Arrays.asList(
                nan < cell.real(), nan > cell.real(), cell.real() <= nan, cell.real() >= nan, nan == nan + cell.real(),
                nan != cell.real(), cell.real() < cell.real(), cell.real() > cell.real(), !(cell.real() < nan));
    }

    public List<Object> runFloats() {
        Cell cell = new Cell("floats", 0);
        float nan = (float) (cell.real() / cell.become(0, 0.0));
        return Arrays.asList(
                nan < cell.small(), nan > cell.small(), cell.small() <= nan, cell.small() >= nan, cell.small() < cell.small());
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

    public double real() {
        return value++ / 4.0;
    }

    public float small() {
        return value++ / 8f;
    }

    public double become(int newValue, double answer) {
        value = newValue;
        return answer;
    }
}
