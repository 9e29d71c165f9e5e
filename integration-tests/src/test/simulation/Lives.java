// Instances come and go.
package simulation.lives;

import dev.stateflow.api.Entities;
import dev.stateflow.api.Entity;
import dev.stateflow.api.EntityExistsException;
import dev.stateflow.api.EntityNotFoundException;
import dev.stateflow.api.Key;

@Entity
class Maker {
    @Key
    private final String id;

    private long made;
    private long gone;

    public Maker(String id) {
        this.id = id;
    }

    public boolean make(String key) {
        try {
            Thing thing = new Thing(key);
            thing.touch();
            made++;
            return true;
        } catch (EntityExistsException e) {
            return false;
        } catch (EntityNotFoundException e) {
            made++;
            return true; // gone again meanwhile
        }
    }

    public boolean drop(Thing thing) {
        try {
            Entities.delete(thing);
            gone++;
            return true;
        } catch (EntityNotFoundException e) {
            return false;
        }
    }

    public boolean has(Thing thing) {
        return Entities.exists(thing);
    }
}

@Entity
class Thing {
    @Key
    private final String id;

    private long touched;

    public Thing(String id) {
        this.id = id;
    }

    public long touch() {
        return ++touched;
    }
}
