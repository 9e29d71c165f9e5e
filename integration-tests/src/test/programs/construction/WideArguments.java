// Constructors with long and double arguments before, between and after remote calls of every width.
package construction.widearguments;

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
        Cell cell = new Cell("cell", 1);
        return new Wide(1L, cell.next(), cell.real(), cell.wide(), 2.5, cell.small()).toString()
                + new Wide(cell.wide(), 1, 0.5, 7L, cell.real(), 1f);
    }
}

class Wide {
    private final String text;

    Wide(long a, int b, double c, long d, double e, float f) {
        text = a + "," + b + "," + c + "," + d + "," + e + "," + f + ";";
    }

    @Override
    public String toString() {
        return text;
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

    public long wide() {
        return value++ * 10_000_000_000L;
    }

    public double real() {
        return value++ / 4.0;
    }

    public float small() {
        return value++ / 8f;
    }
}
