// Two instances call each other 1,000 levels deep: each holds hundreds of continuations at once.
package calls.deepreentrance;

import dev.stateflow.api.Entity;
import dev.stateflow.api.Key;
import java.util.Arrays;
import java.util.List;

@Entity
class Main {
    @Key
    final String id;

    public Main(String id) {
        this.id = id;
    }

    public List<Object> run() {
        Player ping = new Player("ping");
        Player pong = new Player("pong");
        return Arrays.asList(ping.sum(pong, 1000), ping.calls, pong.calls);
    }
}

@Entity
class Player {
    @Key
    final String name;

    public Player(String name) {
        this.name = name;
    }

    int calls;

    public long sum(Player other, int n) {
        calls++;
        return n == 0 ? 0 : n + other.sum(this, n - 1);
    }
}
