// All primitive types, boxes, strings and references as arguments, two-slot values in between.
package calls.manyargumentsofeverytype;

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
        Sink sink = new Sink("s");
        return sink.take(true, (byte) 1, 'c', (short) 2, 3, 4L, 5.5f, 6.25, "seven", sink, 8L, null, 9.0);
    }
}

@Entity
class Sink {
    @Key
    final String name;

    public Sink(String name) {
        this.name = name;
    }

    public String take(
            boolean z,
            byte b,
            char c,
            short s,
            int i,
            long l,
            float f,
            double d,
            String text,
            Sink sink,
            Long boxed,
            Object nothing,
            Double last) {
        return "" + z + b + c + s + i + l + f + d + text + (sink == this) + boxed + nothing + last;
    }
}
