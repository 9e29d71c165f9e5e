// An instance that is deleted while it sleeps goes on, on the old state; a new one under the same key knows nothing of it.
package time.sleepofadeletedinstance;

import dev.stateflow.api.Entities;
import dev.stateflow.api.Entity;
import dev.stateflow.api.EntityNotFoundException;
import dev.stateflow.api.Key;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

@Entity
class Main {
    @Key
    private final String name;

    public Main(String name) {
        this.name = name;
    }

    public String run() {
        Ghost ghost = new Ghost("g");
        String seen = ghost.vanishes(this);
        try {
            ghost.lives();
        } catch (EntityNotFoundException e) {
            seen += " gone";
        }
        return seen;
    }

    public String runAgain() {
        Ghost ghost = new Ghost("again");
        return ghost.vanishes(this) + Entities.exists(ghost);
    }

    void remove(Ghost ghost) {
        Entities.delete(ghost);
    }
}

@Entity
class Ghost {
    @Key
    private final String name;

    private int lives = 1;

    public Ghost(String name) {
        this.name = name;
    }

    String vanishes(Main main) {
        lives++;
        main.remove(this);
        Entities.sleep(Duration.ofSeconds(1));
        lives++;
        Entities.sleep(Duration.ofSeconds(1));
        return name + lives;
    }

    int lives() {
        return lives;
    }
}
