// +=, ++, |= and their relatives on fields of every primitive type of another instance, and on boxed ones.
package fields.compoundassignmentsofeverytype;

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
        Record r = new Record("r", 1);
        r.c += 2;
        r.c++;
        r.s *= 3;
        r.b >>= 1;
        r.b--;
        r.z |= r.i > 0;
        r.z ^= true;
        r.l -= r.i++;
        r.f /= 4;
        r.f++;
        r.d %= 2;
        r.i <<= r.i;
        r.boxed += 5;
        r.boxed++;
        r.text += r.c;
        r.text += null;
        int value = (r.i = 9) + r.i++ + ++r.i;
        return Arrays.asList(r.c, r.s, r.b, r.z, r.l, r.f, r.d, r.i, r.boxed, r.text, value);
    }
}

@Entity
class Record {
    @Key
    final String name;

    int i;

    public Record(String name, int i) {
        this.name = name;
        this.i = i;
    }

    char c = 'a';
    short s = 100;
    byte b = -128;
    boolean z;
    long l = 1L << 40;
    float f = 3;
    double d = 5.5;
    Integer boxed = 1000;
    String text = "t";

    public int get() {
        return i;
    }
}
