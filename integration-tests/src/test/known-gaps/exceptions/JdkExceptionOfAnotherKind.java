// A rare exception of the JDK, which the codec does not list, arrives as its nearest superclass that it lists.
package exceptions.jdkexceptionofanotherkind;

import dev.stateflow.api.Entity;
import dev.stateflow.api.Key;
import java.io.IOException;
import java.net.HttpRetryException;

@Entity
class Main {
    @Key
    final String id;

    public Main(String id) {
        this.id = id;
    }

    public String run() throws IOException {
        try {
            return new Sender("s").send();
        } catch (HttpRetryException e) {
            return "again after " + e.responseCode();
        }
    }
}

@Entity
class Sender {
    @Key
    final String name;

    public Sender(String name) {
        this.name = name;
    }

    public String send() throws IOException {
        throw new HttpRetryException("busy", 503);
    }
}
