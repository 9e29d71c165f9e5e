// Overloads of remote and own methods that differ by boxing, widening and variable arguments.
package dispatch.overloadsbyboxingandvarargs;

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
        Chooser chooser = new Chooser("c");
        byte b = 1;
        return Arrays.asList(
                chooser.pick(1), chooser.pick(1L), chooser.pick(b), chooser.pick('c'), chooser.pick((Integer) 1), chooser.pick("s"),
                chooser.pick(1, 2), chooser.pick(), own(chooser.pick(1)), own((Object) chooser.pick(2L)), chooser.pick((Object) null));
    }

    private String own(String s) {
        return "string " + s;
    }

    private String own(Object o) {
        return "object " + o;
    }
}

@Entity
class Chooser {
    @Key
    final String name;

    private int calls;

    public Chooser(String name) {
        this.name = name;
    }

    public String pick(int x) {
        return "int" + calls++;
    }

    public String pick(long x) {
        return "long" + calls++;
    }

    public String pick(Integer x) {
        return "Integer" + calls++;
    }

    public String pick(Object x) {
        return "Object" + calls++;
    }

    public String pick(int... x) {
        return "varargs" + x.length + calls++;
    }
}
