// The right side of && is called only if the left side is true.
package control.shortcircuitand;

import dev.stateflow.api.Entity;
import dev.stateflow.api.Key;
import java.util.ArrayList;
import java.util.List;

@Entity
class Main {
    @Key
    final String id;

    public Main(String id) {
        this.id = id;
    }

    public List<Object> run() {
        Flag yes = new Flag("yes", true);
        Flag no = new Flag("no", false);
        List<Object> results = new ArrayList<>();
        results.add(yes.get() && yes.get());
        results.add(yes.get() && no.get());
        results.add(no.get() && yes.get());
        results.add(no.get() && no.get());
        if (yes.get() && !no.get() && yes.get()) {
            results.add("in");
        }
        boolean stored = no.get() & yes.get();
        results.add(stored);
        results.add(yes.asked);
        results.add(no.asked);
        return results;
    }
}

@Entity
class Flag {
    @Key
    final String name;

    boolean value;

    public Flag(String name, boolean value) {
        this.name = name;
        this.value = value;
    }

    int asked;

    public boolean get() {
        asked++;
        return value;
    }
}
