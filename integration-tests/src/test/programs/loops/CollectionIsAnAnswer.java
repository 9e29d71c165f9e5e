// The collection of a for-each is an answer, or made from answers: it is asked for once.
package loops.collectionisananswer;

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

    public List<Object> run() {
        Source source = new Source("s");
        List<Object> seen = new ArrayList<>();
        for (int each : source.list(3)) {
            seen.add(each + source.asked());
        }
        for (int each : source.array(2)) {
            for (int inner : source.list(each)) {
                seen.add(each * 10 + inner);
            }
        }
        for (String each : source.map(2).keySet()) {
            seen.add(each + source.asked());
        }
        return seen;
    }
}

@Entity
class Source {
    @Key
    final String name;

    private int asked;

    public Source(String name) {
        this.name = name;
    }

    public int asked() {
        return asked;
    }

    public List<Integer> list(int count) {
        List<Integer> list = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            list.add(asked++);
        }
        return list;
    }

    public int[] array(int count) {
        int[] array = new int[count];
        for (int i = 0; i < count; i++) {
            array[i] = ++asked % 3 + 1;
        }
        return array;
    }

    public Map<String, Integer> map(int count) {
        Map<String, Integer> map = new LinkedHashMap<>();
        for (int i = 0; i < count; i++) {
            map.put("k" + i, asked++);
        }
        return map;
    }
}
