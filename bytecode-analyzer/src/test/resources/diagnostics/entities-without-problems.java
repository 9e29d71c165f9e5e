import dev.stateflow.api.Entity;
import dev.stateflow.api.Key;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

enum Colour {
    RED,
    GREEN {
        @Override
        public String toString() {
            return "green";
        }
    }
}

record Part(String warehouse, int shelf) {}

record PartKey(Part part, Colour colour, UUID id, Long number) {}

@Entity
class ByRecord {
    @Key
    private final PartKey key;

    private transient Thread helper;
    private static Thread shared;
    private final AtomicInteger counter = new AtomicInteger();
    private Optional<Map<String, List<ByMethod>>> nested = Optional.empty();
    private Comparable<String>[] array;
    private Object anything;

    ByRecord(PartKey key) {
        this.key = key;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ByRecord && hash() == other.hashCode();
    }

    private int hash() {
        return Objects.hash(key);
    }

    @Override
    public int hashCode() {
        return hash();
    }

    @Override
    public String toString() {
        return "ByRecord[" + key + "]";
    }

    // only this entity calls it
    private void each(java.util.function.Consumer<String> action) {
        action.accept("x");
    }

    public static void helper(java.util.stream.Stream<String> names) {}
}

abstract class Named {
    private final String first;
    private final String last;
    private int uses;

    Named(String first, String last) {
        this.first = first;
        this.last = last;
    }

    @Key
    public String id() {
        return join();
    }

    private String join() {
        return first + "/" + last;
    }
}

@Entity(name = "by-method")
class ByMethod extends Named {
    private final Map<String, Integer> counts = new HashMap<>();

    ByMethod(String first, String last) {
        super(first, last);
    }
}

class Special extends ByMethod {
    private List<Colour> colours = new ArrayList<>();

    Special() {
        super("a", "b");
    }

    @Override
    @Key
    public String id() {
        return super.id();
    }
}

@Entity
abstract class Account {
    @Key
    public abstract long number();
}

class Savings extends Account {
    private final long number;

    Savings(long number) {
        this.number = number;
    }

    @Override
    public long number() {
        return number;
    }
}

class Holder {
    @Entity
    static class Nested {
        @Key
        final short key = 1;
    }
}
