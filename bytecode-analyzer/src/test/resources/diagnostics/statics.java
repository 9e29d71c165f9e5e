package shop;

import dev.stateflow.api.Entity;
import dev.stateflow.api.Key;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

@Entity
class Counting {
    static int calls;
    static final Map<String, Integer> CACHE = new HashMap<>();
    static final AtomicLong NEXT = new AtomicLong();
    static final int[] TABLE = {1, 2, 3};
    static final List<String> NAMES = new ArrayList<>();
    static final List<String> CONSTANT = List.of("a");
    static final Total TOTAL = new Total();
    static final String PREFIX = "p";
    static Counting last;

    static {
        NAMES.add("x");
        calls = 1;
        Setup.fill(NAMES);
    }

    enum Kind {
        A,
        B
    }

    @Key
    private final String id;

    Counting(String id) {
        this.id = id;
        calls++; // warning SF0302
    }

    int count(Kind kind) {
        calls++; // warning SF0302
        CACHE.put(id, 1); // warning SF0302
        TABLE[0] = 4; // warning SF0302
        names().add(id); // warning SF0302
        TOTAL.add(3); // warning SF0302
        last = this; // warning SF0302
        List.of(1).forEach(i -> CACHE.remove(id)); // warning SF0302
        switch (kind) {
            case A:
                return TABLE[1] + CACHE.get(id) + CONSTANT.size() + names().size();
            default:
                List<String> copy = new ArrayList<>(NAMES);
                copy.add(PREFIX);
                int[] table = TABLE.clone();
                table[0] = 1;
                assert TABLE.length == 3;
                return (int) NEXT.incrementAndGet() + copy.size() + table[0]; // warning SF0302
        }
    }

    static List<String> names() {
        return NAMES;
    }
}

class Setup {
    static void fill(List<String> list) {
        list.add("y");
    }
}

class Total {
    int sum;

    void add(int n) {
        sum += n;
    }
}
