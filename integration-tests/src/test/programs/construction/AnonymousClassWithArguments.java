// An anonymous subclass: its superclass's constructor takes remote calls, and it captures live variables.
package construction.anonymousclasswitharguments;

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
        int factor = cell.next();
        String label = cell.text();
        Shape shape = new Shape(cell.next(), cell.next()) {
            private final int extra = factor * 100;

            @Override
            int area() {
                return super.area() + extra + label.length();
            }
        };
        int later = cell.next();
        return Arrays.asList(shape.area(), later, shape.width);
    }
}

abstract class Shape {
    final int width;
    final int height;

    Shape(int width, int height) {
        this.width = width;
        this.height = height;
    }

    int area() {
        return width * height;
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
}
