// What an instance has scheduled runs when it is deleted meanwhile, on the old state.
package time.scheduledbyadeletedinstance;

import dev.stateflow.api.Entities;
import dev.stateflow.api.Entity;
import dev.stateflow.api.EntityNotFoundException;
import dev.stateflow.api.Key;
import dev.stateflow.api.ScheduledCall;
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
        Ghost ghost = new Ghost("g");
        ScheduledCall later = ghost.haunts(this);
        Entities.delete(ghost);
        Ghost reborn = new Ghost("g");
        Entities.sleep(Duration.ofSeconds(2));
        log.add("reborn " + reborn.lives());
        log.add("cancelled " + later.cancel());
        Entities.sleep(Duration.ofSeconds(4));
        Entities.delete(reborn);
        try {
            reborn.lives();
        } catch (EntityNotFoundException e) {
            log.add("gone");
        }
        return log;
    }

    void hear(String text) {
        log.add(text);
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

    ScheduledCall haunts(Main main) {
        Entities.schedule(Duration.ofSeconds(1), () -> {
            lives++;
            main.hear(name + " has had " + lives);
        });
        return Entities.schedule(Duration.ofSeconds(3), () -> main.hear(name + " is here " + lives));
    }

    int lives() {
        return lives;
    }
}
