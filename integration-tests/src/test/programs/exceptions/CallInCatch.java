// Remote calls inside catch blocks: the caught exception is alive across the suspension, and rethrown.
package exceptions.callincatch;

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
        Journal journal = new Journal("j");
        List<Object> seen = new ArrayList<>();
        try {
            failing(journal);
        } catch (IllegalStateException e) {
            int line = journal.write(e.getMessage());
            seen.add(e.getMessage() + line + e.getCause().getMessage());
        }
        try {
            Integer.parseInt("x");
        } catch (NumberFormatException e) {
            seen.add(journal.write("number") + e.getMessage());
        }
        return seen;
    }

    private void failing(Journal journal) {
        try {
            journal.fail();
        } catch (UnsupportedOperationException e) {
            int line = journal.write("first");
            throw new IllegalStateException("wrapped " + line, e);
        }
    }
}

@Entity
class Journal {
    @Key
    final String name;

    private final List<String> lines = new ArrayList<>();

    public Journal(String name) {
        this.name = name;
    }

    public int write(String line) {
        lines.add(line);
        return lines.size();
    }

    public void fail() {
        throw new UnsupportedOperationException("unsupported");
    }
}
