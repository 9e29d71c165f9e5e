// Fields of this are read when they are evaluated: a call back changes them between two segments.
package fields.ownfieldschangeduringsuspension;

import dev.stateflow.api.Entity;
import dev.stateflow.api.Key;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

@Entity
class Main {
    @Key
    final String id;

    private int total = 1;
    private String text = "a";
    private int[] array = {1, 2};
    private final List<Integer> list = new ArrayList<>();

    public Main(String id) {
        this.id = id;
    }

    public List<Object> run() {
        Caller caller = new Caller("c");
        int read = total;
        caller.callBack(this, 10);
        int after = total;
        int both = total + caller.callBack(this, 100) + total;
        total += caller.callBack(this, 1000);
        list.add(caller.callBack(this, 5));
        String joined = text + caller.callBack(this, 6) + text;
        array[0] += caller.callBack(this, 7);
        return Arrays.asList(read, after, both, total, list.size(), joined, text, array[0], array[1]);
    }

    public void change(int by) {
        total += by;
        text += by;
        list.add(by);
        array[0] += by;
        if (by == 5) {
            array = new int[] {50, 60};
        }
    }
}

@Entity
class Caller {
    @Key
    final String name;

    public Caller(String name) {
        this.name = name;
    }

    public int callBack(Main main, int by) {
        main.change(by);
        return by * 2;
    }
}
