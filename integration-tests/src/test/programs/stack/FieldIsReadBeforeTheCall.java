// The value of an own field that is on the stack is the one from before the call, even if the call back changes it.
package stack.fieldisreadbeforethecall;

import dev.stateflow.api.Entity;
import dev.stateflow.api.Key;
import java.util.Arrays;
import java.util.List;

@Entity
class Main {
    @Key
    final String id;

    int own = 1;

    public Main(String id) {
        this.id = id;
    }

    public List<Object> run() {
        Changer changer = new Changer("c");
        int a = own * 100 + changer.change(this);
        int b = changer.change(this) + own * 100;
        int c = own - (changer.change(this) - own);
        own += changer.change(this);
        int[] array = {own, changer.change(this), own};
        return Arrays.asList(a, b, c, own, array);
    }

    public void change(int value) {
        own = value;
    }
}

@Entity
class Changer {
    @Key
    final String name;

    private int last = 10;

    public Changer(String name) {
        this.name = name;
    }

    public int change(Main main) {
        last += 10;
        main.change(last);
        return last + 1;
    }
}
