// Wrappers share the collection that they wrap, across suspensions.
package values.viewsofcollections;

import dev.stateflow.api.Entity;
import dev.stateflow.api.Key;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
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
        List<Integer> list = new ArrayList<>(Arrays.asList(1, 2, 3, 4));
        List<Integer> readOnly = Collections.unmodifiableList(list);
        Map<String, Integer> map = new TreeMap<>();
        Map<String, Integer> readOnlyMap = Collections.unmodifiableMap(map);
        Collection<Integer> synchronizedView = Collections.synchronizedList(list);
        list.add(cell.next());
        map.put("k", cell.next());
        synchronizedView.remove(2);
        cell.next();
        return Arrays.asList(readOnly, list.size(), readOnlyMap, synchronizedView.size());
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
