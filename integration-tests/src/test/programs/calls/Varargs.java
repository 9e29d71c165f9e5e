// Remote methods with variable arguments, and remote calls among variable arguments.
package calls.varargs;

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
        Adder adder = new Adder("a");
        return Arrays.asList(
                adder.sum(),
                adder.sum(1),
                adder.sum(adder.sum(1, 2), 3, adder.sum(4, 5, 6)),
                adder.join("-", "a", "b", "c"),
                local(adder.sum(1, 1), adder.sum(2, 2)));
    }

    private static int local(int... values) {
        return values[0] * 10 + values[1];
    }
}

@Entity
class Adder {
    @Key
    final String name;

    public Adder(String name) {
        this.name = name;
    }

    public int sum(int... values) {
        int sum = 0;
        for (int value : values) {
            sum += value;
        }
        return sum;
    }

    public String join(String separator, Object... parts) {
        StringBuilder joined = new StringBuilder();
        for (Object part : parts) {
            joined.append(part).append(separator);
        }
        return joined.toString();
    }
}
