// Raw collections of references and values: casts fail where Java makes them fail.
package generics.rawtypes;

import dev.stateflow.api.Entity;
import dev.stateflow.api.Key;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

@Entity
class Main {
    @Key
    final String id;

    public Main(String id) {
        this.id = id;
    }

    @SuppressWarnings({"rawtypes", "unchecked"})
    public List<Object> run() {
        Cell cell = new Cell("cell", 1);
        List raw = new ArrayList();
        raw.add(cell);
        raw.add("text");
        raw.add(cell.next());
        int sum = ((Cell) raw.get(0)).next() + (Integer) raw.get(2);
        List<Cell> cells = raw;
        List<Object> seen = new ArrayList<>();
        try {
            for (Cell each : cells) {
                seen.add(each.next());
            }
        } catch (ClassCastException e) {
            seen.add("refused after " + cell.next());
        }
        seen.add(sum);
        Map map = new LinkedHashMap();
        map.put(cell, raw);
        for (Object entry : map.entrySet()) {
            seen.add(((Cell) ((Map.Entry) entry).getKey()).next());
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

    public int next() {
        return value++;
    }
}
