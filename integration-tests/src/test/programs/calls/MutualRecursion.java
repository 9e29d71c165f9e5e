// Two instances call each other in turn until a counter runs out, each waiting for the other many times over.
package calls.mutualrecursion;

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
        int depth = ping.play(pong, 9);
        return Arrays.asList(depth, ping.played(), pong.played());
    }
}

@Entity
class Player {
    @Key
    final String name;

    private int played;

    public Player(String name) {
        this.name = name;
    }

    public int play(Player other, int left) {
        if (left == 0) {
            return 0;
        }
        played++;
        int deeper = other.play(this, left - 1);
        played += 10;
        return deeper + 1;
    }

    public int played() {
        return played;
    }
}
