// An instance calls itself through references that only turn out to be itself at run time.
package calls.callonitselfthroughreference;

import dev.stateflow.api.Entity;
import dev.stateflow.api.Key;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

@Entity
class Main {
    @Key
    final String id;

    private Main me;
    private int count;

    public Main(String id) {
        this.id = id;
    }

    public List<Object> run() {
        me = this;
        List<Main> all = new ArrayList<>(Arrays.asList(this, me));
        int before = count;
        me.bump();
        for (Main each : all) {
            each.bump();
        }
        new Echo("e").same(this).bump();
        return Arrays.asList(before, count, me.count);
    }

    public void bump() {
        count++;
    }
}

@Entity
class Echo {
    @Key
    final String name;

    public Echo(String name) {
        this.name = name;
    }

    public Main same(Main main) {
        return main;
    }
}
