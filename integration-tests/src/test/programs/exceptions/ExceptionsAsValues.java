// Exceptions as results, arguments and state, not thrown; and thrown later by somebody else.
package exceptions.exceptionsasvalues;

import dev.stateflow.api.Entity;
import dev.stateflow.api.Key;
import java.util.Arrays;
import java.util.List;

@Entity
class Main {
    @Key
    final String id;

    private RuntimeException kept;

    public Main(String id) {
        this.id = id;
    }

    public List<Object> run() {
        Maker maker = new Maker("m");
        kept = maker.make("first");
        String told = maker.tell(new IllegalStateException("second"));
        return Arrays.asList(kept.getMessage(), told, kept.getClass().getSimpleName());
    }

    public void runThrowKept() {
        new Maker("n").tell(kept);
        throw kept;
    }
}

@Entity
class Maker {
    @Key
    final String name;

    public Maker(String name) {
        this.name = name;
    }

    public RuntimeException make(String message) {
        return new UnsupportedOperationException(message);
    }

    public String tell(RuntimeException exception) {
        return exception.getMessage();
    }
}
