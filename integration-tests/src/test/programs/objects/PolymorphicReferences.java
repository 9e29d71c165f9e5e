// References typed by an abstract entity: the callee's own class decides which method runs, split or not.
package objects.polymorphicreferences;

import dev.stateflow.api.Entity;
import dev.stateflow.api.Key;
import java.util.ArrayList;
import java.util.List;

@Entity
class Main {
    @Key
    final String id;

    private final List<Shape> shapes = new ArrayList<>();

    public Main(String id) {
        this.id = id;
    }

    public List<Object> run() {
        Cell unit = new Cell("unit", 2);
        shapes.add(new Square("s", 3));
        shapes.add(new Scaled("x", 5, unit));
        shapes.add(new Square("t", 1));
        List<Object> seen = new ArrayList<>();
        for (Shape shape : shapes) {
            seen.add(shape.describe() + shape.area());
        }
        Shape last = shapes.get(1);
        seen.add(last instanceof Scaled);
        seen.add(((Scaled) last).area() + last.area());
        return seen;
    }
}

@Entity
abstract class Shape {
    @Key
    final String name;

    Shape(String name) {
        this.name = name;
    }

    public abstract int area();

    public String describe() {
        return name + "/" + area() + ":";
    }
}

@Entity
class Square extends Shape {
    private final int side;

    public Square(String name, int side) {
        super(name);
        this.side = side;
    }

    @Override
    public int area() {
        return side * side;
    }
}

@Entity
class Scaled extends Shape {
    private final int size;
    private final Cell unit;

    public Scaled(String name, int size, Cell unit) {
        super(name);
        this.size = size;
        this.unit = unit;
    }

    @Override
    public int area() {
        return size * unit.next();
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
