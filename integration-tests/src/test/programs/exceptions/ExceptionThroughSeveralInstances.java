// An exception passes three waiting instances, one of which catches it, changes its state and throws another.
package exceptions.exceptionthroughseveralinstances;

import dev.stateflow.api.Entity;
import dev.stateflow.api.Key;

@Entity
class Main {
    @Key
    final String id;

    public Main(String id) {
        this.id = id;
    }

    public String run() {
        Relay last = new Relay("last", null, false);
        Relay middle = new Relay("middle", last, true);
        Relay first = new Relay("first", middle, false);
        try {
            first.pass(3);
            return "nothing thrown";
        } catch (IllegalStateException e) {
            return e.getMessage() + " < " + e.getCause().getMessage() + " " + first.count + middle.count + last.count;
        }
    }

    public void runUncaught() {
        Relay last = new Relay("last2", null, false);
        new Relay("first2", new Relay("middle2", last, true), false).pass(2);
    }
}

@Entity
class Relay {
    @Key
    final String name;

    Relay next;
    boolean wraps;

    public Relay(String name, Relay next, boolean wraps) {
        this.name = name;
        this.next = next;
        this.wraps = wraps;
    }

    int count;

    public void pass(int depth) {
        count++;
        if (next == null) {
            throw new IllegalArgumentException(name + depth);
        }
        try {
            next.pass(depth + 1);
        } catch (IllegalArgumentException e) {
            count += 10;
            if (wraps) {
                throw new IllegalStateException(name, e);
            }
            throw e;
        } finally {
            count += 100;
        }
    }
}
