// instanceof with patterns on results of remote calls, and on references.
// since: 17
package control.patternmatching;

import dev.stateflow.api.Entity;
import dev.stateflow.api.Key;
import java.util.ArrayList;
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
        List<Object> results = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            if (source.next() instanceof String text && text.length() == source.length()) {
                results.add(text + source.length());
            } else if (source.last() instanceof Integer number && number > 0) {
                results.add(number + source.length());
            } else if (!(source.last() instanceof Source other)) {
                results.add("neither");
            } else {
                results.add(other.length());
            }
        }
        return results;
    }
}

@Entity
class Source {
    @Key
    final String name;

    private int step;
    private Object last;

    public Source(String name) {
        this.name = name;
    }

    public Object next() {
        step++;
        last = step == 1 ? (Object) "x" : step == 2 ? (Object) 7 : step == 3 ? (Object) this : null;
        return last;
    }

    public Object last() {
        return last;
    }

    public int length() {
        return step;
    }
}
