// An object that is passed twice in one call is one object at the callee, and one in the result.
package calls.oneobjecttwiceinarguments;

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
        Checker checker = new Checker("c");
        List<Integer> list = new ArrayList<>(Arrays.asList(1, 2));
        List<List<Integer>> pair = checker.pair(list, list);
        return Arrays.asList(checker.same(list, list), checker.same(list, new ArrayList<>(list)), pair.get(0) == pair.get(1));
    }
}

@Entity
class Checker {
    @Key
    final String name;

    public Checker(String name) {
        this.name = name;
    }

    public boolean same(List<Integer> left, List<Integer> right) {
        return left == right;
    }

    public List<List<Integer>> pair(List<Integer> left, List<Integer> right) {
        return new ArrayList<>(Arrays.asList(left, right));
    }
}
