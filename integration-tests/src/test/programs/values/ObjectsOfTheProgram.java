// Plain classes with inheritance, transient fields, arrays, nulls and cycles travel as values.
package values.objectsoftheprogram;

import dev.stateflow.api.Entity;
import dev.stateflow.api.Key;
import java.util.Arrays;
import java.util.List;

@Entity
class Main {
    @Key
    final String id;

    private Shape kept;

    public Main(String id) {
        this.id = id;
    }

    public List<Object> run() {
        Echo echo = new Echo("e");
        Circle circle = new Circle("c", 2.5);
        circle.tags = new String[] {"x", null};
        circle.parent = circle;
        Shape back = echo.of(circle);
        kept = back;
        Circle same = (Circle) back;
        return Arrays.asList(
                back.name, same.radius, same.tags, same.parent == same, same.cache == null, kept == same, echo.of(null));
    }
}

class Shape {
    final String name;
    Shape parent;

    Shape(String name) {
        this.name = name;
    }
}

class Circle extends Shape {
    final double radius;
    String[] tags;
    transient Object cache;

    Circle(String name, double radius) {
        super(name);
        this.radius = radius;
    }
}

@Entity
class Echo {
    @Key
    final String name;

    public Echo(String name) {
        this.name = name;
    }

    public Shape of(Shape value) {
        return value;
    }
}
