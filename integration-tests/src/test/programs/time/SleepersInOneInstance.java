// Several calls of one instance sleep, each inside another one.
package time.sleepersinoneinstance;

import dev.stateflow.api.Entities;
import dev.stateflow.api.Entity;
import dev.stateflow.api.Key;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

@Entity
class Main {
    @Key
    private final String name;

    private final List<String> log = new ArrayList<>();

    public Main(String name) {
        this.name = name;
    }

    public List<String> run() {
        Friend friend = new Friend("f");
        log.add("begin");
        Entities.sleep(Duration.ofSeconds(1));
        friend.callsBack(this, 3);
        Entities.sleep(Duration.ofSeconds(1));
        log.add("end");
        return log;
    }

    void nap(Friend friend, int rest) {
        log.add("nap " + rest);
        Entities.sleep(Duration.ofSeconds(rest));
        if (rest > 1) {
            friend.callsBack(this, rest - 1);
        }
        log.add("awake " + rest);
    }
}

@Entity
class Friend {
    @Key
    private final String name;

    public Friend(String name) {
        this.name = name;
    }

    void callsBack(Main main, int rest) {
        Entities.sleep(Duration.ofMillis(10));
        main.nap(this, rest);
    }
}
