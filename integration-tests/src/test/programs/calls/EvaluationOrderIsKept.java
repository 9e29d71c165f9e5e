// Operands, arguments and receivers are evaluated from left to right, with all their side effects.
package calls.evaluationorderiskept;

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
        Log log = new Log("log");
        int value = log.say(1) + pair(log.say(2), id(log.say(3)) * log.say(4)) - log.say(5);
        return log.text() + "=" + value;
    }

    public String runReceiverFirst() {
        Log log = new Log("second");
        int value = chosen(log).say(log.say(7));
        return log.text() + "=" + value;
    }

    private Log chosen(Log log) {
        log.say(9);
        return log;
    }

    private static int pair(int a, int b) {
        return 10 * a + b;
    }

    private int id(int x) {
        return x;
    }
}

@Entity
class Log {
    @Key
    final String name;

    private final StringBuilder said = new StringBuilder();

    public Log(String name) {
        this.name = name;
    }

    public int say(int n) {
        said.append(n);
        return n;
    }

    public String text() {
        return said.toString();
    }
}
