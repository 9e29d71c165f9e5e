// Two instances call each other until a counter runs out: each waits for the other five hundred times over.
package size.cycleoftwo;

import dev.stateflow.api.Entity;
import dev.stateflow.api.Key;

@Entity
class Main {
    @Key
    final String id;

    private Player ping;
    private Player pong;

    public Main(String id) {
        this.id = id;
    }

    public void runSetUp() {
        ping = new Player("ping");
        pong = new Player("pong");
    }

    public long runUnderLoad() {
        return ping.play(pong, 1000);
    }
}

@Entity
class Player {
    @Key
    final String name;

    private long begun;
    private long ended;

    public Player(String name) {
        this.name = name;
    }

    public long play(Player other, int left) {
        if (left == 0) {
            return 1;
        }
        begun += left;
        long deeper = other.play(this, left - 1);
        ended += deeper;
        return deeper + left % 3;
    }
}
