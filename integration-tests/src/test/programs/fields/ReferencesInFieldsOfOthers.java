// Fields that hold references, lists, arrays and boxes are read, assigned and set to null from elsewhere.
package fields.referencesinfieldsofothers;

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
        Box a = new Box("a");
        Box b = new Box("b");
        a.other = b;
        a.other.number = 5;
        a.other.number++;
        a.texts = Arrays.asList("x", "y");
        b.values = new int[] {1, 2};
        int sum = b.values[1] + a.texts.size() + a.other.number;
        a.other.other = a.other;
        boolean self = b.other == b;
        b.number = null;
        a.texts = null;
        return Arrays.asList(sum, self, b.number == null, a.texts, a.other.other.other, b.values);
    }

    public int runUnboxesNull() {
        Box c = new Box("c");
        return c.number + 1;
    }
}

@Entity
class Box {
    @Key
    final String name;

    Box other;
    Integer number;
    List<String> texts;
    int[] values;

    public Box(String name) {
        this.name = name;
    }
}
