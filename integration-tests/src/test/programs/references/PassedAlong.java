// References travel through several instances, in arguments, results and collections, and still name the same instance.
package references.passedalong;

import dev.stateflow.api.Entity;
import dev.stateflow.api.Key;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

@Entity
class Main {
    @Key
    final String id;

    public Main(String id) {
        this.id = id;
    }

    public List<Object> run() {
        Cell cell = new Cell("c", 1);
        Hop hop = new Hop("first", new Hop("second", null));
        Cell back = hop.pass(cell, 1);
        List<Cell> list = hop.passAll(new ArrayList<>(Arrays.asList(cell, back)));
        Map<String, Cell> map = hop.byName(list);
        return Arrays.asList(back.next(), list.get(0).next(), list.size(), list.get(1) == cell, map.get("1").next());
    }
}

@Entity
class Hop {
    @Key
    final String name;

    Hop next;

    public Hop(String name, Hop next) {
        this.name = name;
        this.next = next;
    }

    public Cell pass(Cell cell, int depth) {
        cell.next();
        return next == null ? cell : next.pass(cell, depth + 1);
    }

    public List<Cell> passAll(List<Cell> cells) {
        List<Cell> result = new ArrayList<>(cells);
        result.add(cells.get(0));
        return next == null ? result : next.passAll(result);
    }

    public Map<String, Cell> byName(List<Cell> cells) {
        Map<String, Cell> result = new TreeMap<>();
        for (Cell cell : cells) {
            result.put("" + result.size(), cell);
        }
        return result;
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
