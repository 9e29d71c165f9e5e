// A call back changes, through the state, a list that a waiting frame holds in a local and on its operand stack.
package calls.callbackchangesaframe;

import dev.stateflow.api.Entity;
import dev.stateflow.api.Key;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

@Entity
class Main {
    @Key
    final String id;

    private List<Integer> shared = new ArrayList<>();

    public Main(String id) {
        this.id = id;
    }

    public List<Object> run() {
        Caller caller = new Caller("c");
        List<Integer> local = shared;
        int[] counts = new int[1];
        Box box = new Box(local, counts);
        boxes.add(box);
        boolean added = local.add(caller.callBack(this, 1));
        int size = local.size() * 10 + caller.callBack(this, 2) + local.size();
        shared = new ArrayList<>();
        caller.callBack(this, 3);
        return Arrays.asList(added, size, new ArrayList<>(local), counts[0], box.list == local, shared.size());
    }

    private final List<Box> boxes = new ArrayList<>();

    public void change(int by) {
        shared.add(by * 100);
        boxes.get(0).counts[0] += by;
    }
}

class Box {
    final List<Integer> list;
    final int[] counts;

    Box(List<Integer> list, int[] counts) {
        this.list = list;
        this.counts = counts;
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
        return by;
    }
}
