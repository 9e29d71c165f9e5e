package bank;

import dev.stateflow.api.Entity;
import dev.stateflow.api.Key;

@Entity
public class Audit {
    @Key
    private final String name;

    private long seen;

    public Audit(String name) {
        this.name = name;
    }

    /** What has been seen in all. */
    public long look(Account account) {
        long value = account.read();
        seen += value;
        return seen;
    }
}
