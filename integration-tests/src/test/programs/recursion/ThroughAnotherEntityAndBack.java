// A calls B, which calls A, which calls B: eight levels deep, each with locals of its own.
package recursion.throughanotherentityandback;

import dev.stateflow.api.Entity;
import dev.stateflow.api.Key;

@Entity
class Main {
    @Key
    final String id;

    public Main(String id) {
        this.id = id;
    }

    public String run() {
        Pong pong = new Pong("p");
        return ping(8, pong, "");
    }

    public String ping(int n, Pong pong, String path) {
        int twice = n * 2;
        String inner = n == 0 ? "!" : pong.pong(n - 1, this, path + "i");
        return twice + inner + path.length();
    }
}

@Entity
class Pong {
    @Key
    final String name;

    private int calls;

    public Pong(String name) {
        this.name = name;
    }

    public String pong(int n, Main main, String path) {
        int call = calls++;
        String inner = n == 0 ? "?" : main.ping(n - 1, this, path + "o");
        return call + inner + calls;
    }
}
