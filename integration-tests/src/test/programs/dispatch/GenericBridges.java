// A generic interface whose type argument is fixed by the entity: the bridge casts and calls.
package dispatch.genericbridges;

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
        Handler<String> texts = new Texts("t");
        Handler<Integer> numbers = new Numbers("n");
        List<Object> seen = new ArrayList<>();
        seen.add(texts.handle("a") + texts.handle("bc"));
        seen.add(numbers.handle(5) + numbers.handle(6));
        @SuppressWarnings("unchecked")
        Handler<Object> wrong = (Handler<Object>) (Handler<?>) numbers;
        try {
            seen.add(wrong.handle("text"));
        } catch (ClassCastException e) {
            seen.add("refused " + numbers.handle(7));
        }
        return seen;
    }
}

interface Handler<T> {
    T handle(T value);
}

@Entity
class Texts implements Handler<String> {
    @Key
    final String name;

    private String all = "";

    public Texts(String name) {
        this.name = name;
    }

    @Override
    public String handle(String value) {
        all += value;
        return all;
    }
}

@Entity
class Numbers implements Handler<Integer> {
    @Key
    final String name;

    private int sum;

    public Numbers(String name) {
        this.name = name;
    }

    @Override
    public Integer handle(Integer value) {
        sum += value;
        return sum;
    }
}
