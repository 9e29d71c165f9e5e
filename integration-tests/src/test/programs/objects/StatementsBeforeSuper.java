// Constructors that compute, check and set fields before they call super(…).
// since: 25
package objects.statementsbeforesuper;

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
        Counter counter = new Named("c", 4);
        List<Object> results = new ArrayList<>();
        Labelled labelled = new Labelled(counter.next(), counter);
        results.add(labelled.text());
        results.add(new Labelled(counter.next() + 10, counter).text());
        results.add(counter.next());
        try {
            new Labelled(-counter.next(), counter);
        } catch (IllegalArgumentException e) {
            results.add(e.getMessage());
        }
        try {
            new Named("none", -1);
        } catch (IllegalArgumentException e) {
            results.add(e.getMessage());
        }
        return results;
    }

    static class Label {
        final String label;

        Label(String label) {
            this.label = label + describe();
        }

        String describe() {
            return "?";
        }
    }

    static class Labelled extends Label {
        final int number;
        final Counter counter;

        Labelled(int number, Counter counter) {
            if (number < 0) {
                throw new IllegalArgumentException("negative: " + number);
            }
            this.number = number;
            String text = number > 5 ? "many" : "few";
            super(text);
            this.counter = counter;
        }

        @Override
        String describe() {
            return "/" + number;
        }

        String text() {
            return label + counter.next();
        }
    }
}

@Entity
class Counter {
    @Key
    final String name;

    protected int count;

    public Counter(String name, int count) {
        this.name = name;
        this.count = count;
    }

    public int next() {
        return ++count;
    }
}

@Entity
class Named extends Counter {
    private final String text;

    public Named(String name, int count) {
        if (count < 0) {
            throw new IllegalArgumentException(name + " counts from " + count);
        }
        String text = name + count;
        this.text = text;
        super(name, count * 10);
    }

    @Override
    public int next() {
        return super.next() + text.length();
    }
}
