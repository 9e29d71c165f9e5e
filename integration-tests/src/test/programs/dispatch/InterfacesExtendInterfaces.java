// A reference typed by each of three interfaces that extend one another, cast up and down between calls.
package dispatch.interfacesextendinterfaces;

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
        Both both = new Device("d");
        Reads reads = both;
        Writes writes = both;
        writes.write(reads.read() + 5);
        Object any = writes;
        ((Both) any).copy(reads);
        return Arrays.asList(both.read(), ((Reads) any).read(), any instanceof Writes, reads == writes, both.twice());
    }
}

interface Reads {
    int read();
}

interface Writes {
    void write(int value);
}

interface Both extends Reads, Writes {
    default void copy(Reads from) {
        write(from.read() * 10 + read());
    }

    default int twice() {
        return 2 * read() + from(this);
    }

    static int from(Reads reads) {
        return reads.read();
    }
}

@Entity
class Device implements Both {
    @Key
    final String name;

    private int value = 1;

    public Device(String name) {
        this.name = name;
    }

    @Override
    public int read() {
        return value++;
    }

    @Override
    public void write(int newValue) {
        value = newValue;
    }
}
