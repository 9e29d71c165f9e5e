// An exception of a callee reaches the caller's caller; what the callee had changed stays changed.
package exceptions.remoteexceptionpropagates;

import dev.stateflow.api.Entity;
import dev.stateflow.api.Key;

@Entity
class Main {
    @Key
    final String id;

    private int attempts;

    public Main(String id) {
        this.id = id;
    }

    public void run() {
        attempts++;
        Vault vault = new Vault("v", 10);
        vault.open(3);
        vault.open(20);
        attempts += 100;
    }

    public int runStateIsKept() {
        return attempts;
    }
}

@Entity
class Vault {
    @Key
    final String name;

    int limit;

    private int opened;

    public Vault(String name, int limit) {
        this.name = name;
        this.limit = limit;
    }

    public void open(int strength) {
        opened += strength;
        if (strength > limit) {
            throw new IllegalArgumentException("too strong: " + strength);
        }
    }
}
