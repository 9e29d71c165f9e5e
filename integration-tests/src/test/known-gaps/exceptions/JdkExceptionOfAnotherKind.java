// An exception of the JDK that has no constructor with a message alone arrives as its nearest superclass that has one.
package exceptions.jdkexceptionofanotherkind;

import dev.stateflow.api.Entity;
import dev.stateflow.api.Key;
import java.util.IllegalFormatException;

@Entity
class Main {
    @Key
    final String id;

    public Main(String id) {
        this.id = id;
    }

    public String run() {
        try {
            return new Writer("w").write("%d", "no number");
        } catch (IllegalFormatException e) {
            return "caught";
        }
    }
}

@Entity
class Writer {
    @Key
    final String name;

    public Writer(String name) {
        this.name = name;
    }

    public String write(String format, Object value) {
        return String.format(format, value);
    }
}
