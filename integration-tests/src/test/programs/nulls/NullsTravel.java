// null as argument, result, element, key, field and in variable arguments.
package nulls.nullstravel;

import dev.stateflow.api.Entity;
import dev.stateflow.api.Key;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

@Entity
class Main {
    @Key
    final String id;

    public Main(String id) {
        this.id = id;
    }

    public List<Object> run() {
        Keeper keeper = new Keeper("k");
        List<Object> seen = new ArrayList<>();
        seen.add(keeper.keep(null));
        seen.add(keeper.keep(keeper));
        seen.add(keeper.count(null, keeper, null));
        seen.add(keeper.count((Object[]) null));
        seen.add(keeper.back(Arrays.asList(null, "a", null)));
        Map<String, String> map = new HashMap<>();
        map.put(null, null);
        seen.add(keeper.back(map));
        seen.add(keeper.back(new Object[] {null, new int[0], null}));
        seen.add(keeper.last == null);
        return seen;
    }
}

@Entity
class Keeper {
    @Key
    final String name;

    Keeper last;

    public Keeper(String name) {
        this.name = name;
    }

    public Keeper keep(Keeper keeper) {
        Keeper before = last;
        last = keeper;
        return before;
    }

    public int count(Object... values) {
        last = null;
        return values == null ? -1 : values.length;
    }

    public Object back(Object value) {
        return value;
    }
}
