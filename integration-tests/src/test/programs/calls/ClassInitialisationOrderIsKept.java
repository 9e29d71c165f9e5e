// A class is initialised at new, before the remote call in the constructor's arguments.
package calls.classinitialisationorderiskept;

import dev.stateflow.api.Accept;
import dev.stateflow.api.Entity;
import dev.stateflow.api.Key;
import java.util.LinkedHashSet;
import java.util.Set;

@Entity
class Main {
    @Key
    final String id;

    public Main(String id) {
        this.id = id;
    }

    public String run() {
        Log log = new Log("log");
        Trace.say("before");
        Loud loud = new Loud(log.next());
        return Trace.said() + loud.value;
    }
}

@Accept("SF0302") // what is to be seen here happens outside of entities
class Trace {
    private static final Set<String> SAID = new LinkedHashSet<>();

    static void say(String word) {
        SAID.add(word);
    }

    static String said() {
        return SAID.toString();
    }
}

class Loud {
    static {
        Trace.say("initialised");
    }

    final int value;

    Loud(int value) {
        Trace.say("constructed");
        this.value = value;
    }
}

@Entity
class Log {
    @Key
    final String name;

    public Log(String name) {
        this.name = name;
    }

    public int next() {
        Trace.say("called");
        return 1;
    }
}
