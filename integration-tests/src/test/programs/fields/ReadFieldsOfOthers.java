// Fields of other instances are read: every type, inherited ones, chains, and the key.
package fields.readfieldsofothers;

import dev.stateflow.api.Entity;
import dev.stateflow.api.Key;
import java.util.ArrayList;
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
        Record record = new Record("r", 7);
        record.next = new Record("s", 8);
        int arithmetic = record.i * 2 + record.next.i;
        return Arrays.asList(
                arithmetic,
                record.l,
                record.d,
                record.f,
                record.z,
                record.c,
                record.b,
                record.s,
                record.text,
                record.list,
                record.inherited,
                record.next.name,
                record.next.next == null,
                Helper.read(record));
    }
}

final class Helper {
    private Helper() {}

    static String read(Record record) {
        return record.text + record.next.text.length();
    }
}

class Base {
    protected int inherited = 99;
}

@Entity
class Record extends Base {
    @Key
    final String name;

    int i;

    public Record(String name, int i) {
        this.name = name;
        this.i = i;
    }

    long l = 1L << 40;
    double d = 2.5;
    float f = 1.25f;
    boolean z = true;
    char c = 'x';
    byte b = -3;
    short s = 300;
    String text = "text";
    List<Integer> list = new ArrayList<>(Arrays.asList(1, 2));
    Record next;

    public int get() {
        return i;
    }
}
