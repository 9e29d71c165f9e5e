// Remote results of every type, and their conversions: widening, narrowing, boxing, unboxing.
package values.resultsofeverytype;

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
        Source source = new Source("s");
        long widened = source.i() + source.b();
        int narrowed = (int) source.l() + (byte) source.d();
        Integer boxed = source.i();
        int unboxed = source.boxed() + source.i();
        double mixed = source.f() * source.s() + source.c();
        boolean negated = !source.z();
        char letter = source.c();
        letter += source.b();
        Object erased = source.any();
        return Arrays.asList(widened, narrowed, boxed, unboxed, mixed, negated, letter, erased, (char) source.s(), source.nothing());
    }
}

@Entity
class Source {
    @Key
    final String name;

    public Source(String name) {
        this.name = name;
    }

    public boolean z() {
        return true;
    }

    public byte b() {
        return -7;
    }

    public short s() {
        return 321;
    }

    public char c() {
        return 'k';
    }

    public int i() {
        return 123456;
    }

    public long l() {
        return (1L << 33) + 5;
    }

    public float f() {
        return 0.5f;
    }

    public double d() {
        return 300.75;
    }

    public Integer boxed() {
        return 1000;
    }

    public Object any() {
        return 'q';
    }

    public String nothing() {
        return null;
    }
}
