// A chain of calls that return this or another instance, on entities by class and by interface.
package dispatch.fluentthroughself;

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
        Chain a = new Link("a");
        Link b = new Link("b");
        int length = a.add(1).add(2).over(b).add(3).over(a).length();
        return Arrays.asList(length, b.add(5).add(6).length(), b.over(a).over(b).over(b) == b, a.length());
    }
}

interface Chain {
    Chain add(int x);

    Chain over(Chain other);

    int length();
}

@Entity
class Link implements Chain {
    @Key
    final String name;

    private int length;

    public Link(String name) {
        this.name = name;
    }

    @Override
    public Link add(int x) {
        length = length * 3 + x;
        return this;
    }

    @Override
    public Chain over(Chain other) {
        length++;
        return other;
    }

    @Override
    public int length() {
        return length;
    }
}
