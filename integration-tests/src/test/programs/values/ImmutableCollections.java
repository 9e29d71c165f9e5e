// List.of, Set.of, Map.of and copyOf stay immutable across suspensions and borders.
// since: 11
package values.immutablecollections;

import dev.stateflow.api.Entity;
import dev.stateflow.api.Key;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

@Entity
class Main {
    @Key
    final String id;

    private final List<Integer> state = List.of(1, 2, 3);

    public Main(String id) {
        this.id = id;
    }

    public List<Object> run() {
        Echo echo = new Echo("e");
        List<String> list = List.of("a", "b");
        Map<String, Integer> map = Map.of("k", 1);
        Set<Integer> set = Set.copyOf(List.of(7));
        Object back = echo.of(list);
        List<Object> seen = new ArrayList<>();
        seen.add(back);
        seen.add(echo.of(map));
        seen.add(echo.of(set));
        for (List<?> each : List.of(list, state, (List<?>) back)) {
            try {
                each.remove(0);
                seen.add("changed");
            } catch (UnsupportedOperationException e) {
                seen.add("immutable");
            }
        }
        return seen;
    }
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
