// A list of the state is iterated around calls whose call backs add to it.
package loops.callbackchangestheiteratedlist;

import dev.stateflow.api.Entity;
import dev.stateflow.api.Key;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

@Entity
class Main {
    @Key
    final String id;

    private final List<String> names = new ArrayList<>(Arrays.asList("a", "b"));
    private final Map<String, Integer> counts = new LinkedHashMap<>(Collections.singletonMap("k", 1));

    public Main(String id) {
        this.id = id;
    }

    public String runByIndex() {
        Caller caller = new Caller("c");
        String seen = "";
        for (int i = 0; i < names.size() && i < 5; i++) {
            caller.callBack(this, names.get(i) + i);
            seen += names.get(i);
        }
        return seen + names.size();
    }

    public void runByIterator() {
        for (String name : names) {
            new Caller("d" + name).callBack(this, name);
        }
    }

    public void runOverMap() {
        for (String name : counts.keySet()) {
            Caller caller = new Caller("e" + name);
            caller.callBack(this, name + "1");
            caller.callBack(this, name + "2");
        }
    }

    public void add(String name) {
        names.add(name);
        counts.put(name, names.size());
    }
}

@Entity
class Caller {
    @Key
    final String name;

    public Caller(String name) {
        this.name = name;
    }

    public void callBack(Main main, String text) {
        main.add(text);
    }
}
