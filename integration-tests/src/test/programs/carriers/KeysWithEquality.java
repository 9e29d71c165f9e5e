// Objects with equals and hashCode are keys of maps and elements of sets that live across calls.
package carriers.keyswithequality;

import dev.stateflow.api.Entity;
import dev.stateflow.api.Key;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

@Entity
class Main {
    @Key
    final String id;

    public Main(String id) {
        this.id = id;
    }

    public List<Object> run() {
        Cell cell = new Cell("cell", 1);
        Map<Point, Integer> map = new HashMap<>();
        Set<Point> set = new LinkedHashSet<>();
        for (int i = 0; i < 5; i++) {
            Point point = new Point(i % 2, cell.next() % 3);
            map.merge(point, cell.next(), Integer::sum);
            set.add(point);
        }
        int found = map.get(new Point(0, 1)) + cell.next();
        return Arrays.asList(found, map.size(), set.contains(new Point(1, 0)), set.size(), map.containsKey(new Point(9, 9)));
    }
}

class Point {
    private final int x;
    private final int y;

    Point(int x, int y) {
        this.x = x;
        this.y = y;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Point && ((Point) other).x == x && ((Point) other).y == y;
    }

    @Override
    public int hashCode() {
        return 31 * x + y;
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
