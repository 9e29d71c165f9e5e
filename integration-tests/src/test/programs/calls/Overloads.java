// Overloaded remote methods are told apart by their parameter types.
package calls.overloads;

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
        Printer printer = new Printer("p");
        return Arrays.asList(
                printer.print(1),
                printer.print(1L),
                printer.print('c'),
                printer.print("s"),
                printer.print((Object) "o"),
                printer.print(Integer.valueOf(5)),
                printer.print(1, "x"),
                printer.print("x", 1));
    }
}

@Entity
class Printer {
    @Key
    final String name;

    public Printer(String name) {
        this.name = name;
    }

    public String print(int i) {
        return "int " + i;
    }

    public String print(long l) {
        return "long " + l;
    }

    public String print(char c) {
        return "char " + c;
    }

    public String print(String s) {
        return "String " + s;
    }

    public String print(Object o) {
        return "Object " + o;
    }

    public String print(int i, String s) {
        return "int, String";
    }

    public String print(String s, int i) {
        return "String, int";
    }
}
