// Comparisons of longs leave a three-way result on the stack: both operands are remote calls.
package operators.relationsoflongs;

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
        return Arrays.asList(
                cell.wide() < cell.wide(),
                cell.wide() > cell.wide(),
                cell.wide() <= 50_000_000_000L,
                60_000_000_000L >= cell.wide(),
                cell.wide() == 70_000_000_000L,
                cell.wide() != cell.wide());
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

    public long wide() {
        return value++ * 10_000_000_000L;
    }
}
