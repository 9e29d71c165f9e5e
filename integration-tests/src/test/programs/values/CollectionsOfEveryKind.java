// Lists, sets, maps, queues and their read-only views as locals, state, arguments and results keep order and kind.
package values.collectionsofeverykind;

import dev.stateflow.api.Entity;
import dev.stateflow.api.Key;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

@Entity
class Main {
    @Key
    final String id;

    private final Map<String, List<Integer>> multi = new TreeMap<>(Comparator.reverseOrder());
    private final Deque<String> queue = new ArrayDeque<>();

    public Main(String id) {
        this.id = id;
    }

    public List<Object> run() {
        Echo echo = new Echo("e");
        multi.put("a", new LinkedList<>(Arrays.asList(1, 2)));
        multi.put("b", Collections.emptyList());
        queue.add("x");
        List<Object> seen = new ArrayList<>();
        seen.add(echo.of(new ArrayList<>(Arrays.asList(3, 1, 2))));
        seen.add(echo.of(new LinkedHashSet<>(Arrays.asList("q", "a"))));
        seen.add(echo.of(new TreeSet<>(Arrays.asList("q", "a"))));
        seen.add(echo.of(Collections.singletonMap("k", Arrays.asList(1.5, null))));
        seen.add(echo.of(new int[][] {{1}, {2, 3}}));
        seen.add(echo.of(new EnumMap<>(Collections.singletonMap(Size.LARGE, 'c'))));
        queue.push("y");
        multi.get("a").add(3);
        List<Integer> fixed = Arrays.asList(1, 2);
        fixed.set(0, (Integer) echo.of(9));
        try {
            Collections.unmodifiableList(fixed).add((Integer) echo.of(1));
            seen.add("changed");
        } catch (UnsupportedOperationException e) {
            seen.add("unmodifiable");
        }
        seen.add(fixed);
        seen.add(new ArrayList<>(multi.keySet()));
        return seen;
    }
}

enum Size {
    SMALL,
    LARGE
}

@Entity
class Echo {
    @Key
    final String name;

    public Echo(String name) {
        this.name = name;
    }

    public Object of(Object value) {
        return value;
    }
}
