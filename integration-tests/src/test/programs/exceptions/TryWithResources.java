// Resources that are closed by remote calls, in reverse order, also after exceptions; close failures are suppressed.
package exceptions.trywithresources;

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
        seen.add(use(journal, "none"));
        for (String how : new String[] {"body", "close", "both"}) {
            try {
                seen.add(use(journal, how));
            } catch (IllegalStateException e) {
                seen.add(e.getMessage());
                for (Throwable suppressed : e.getSuppressed()) {
                    seen.add("suppressed " + suppressed.getMessage());
                }
            }
        }
        seen.add(journal.lines());
        return seen;
    }

    public void runUncaught() {
        use(new Journal("k"), "both");
    }

    private String use(Journal journal, String how) {
        try (Resource first = new Resource(journal, "first", false);
                Resource second = new Resource(journal, "second", !how.equals("none") && !how.equals("body"))) {
            journal.write("body");
            if (how.equals("body") || how.equals("both")) {
                throw new IllegalStateException("body failed");
            }
            return first.name + second.name;
        }
    }
}

class Resource implements AutoCloseable {
    private final Journal journal;
    final String name;
    private final boolean failing;

    Resource(Journal journal, String name, boolean failing) {
        this.journal = journal;
        this.name = name;
        this.failing = failing;
    }

    @Override
    public void close() {
        journal.write("close " + name);
        if (failing) {
            throw new IllegalStateException("close of " + name + " failed");
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

    public void write(String line) {
        lines.add(line);
    }

    public List<String> lines() {
        return lines;
    }
}
