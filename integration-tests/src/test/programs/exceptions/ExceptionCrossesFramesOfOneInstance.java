// An answer that is an exception passes several frames of one waiting instance: helpers, self calls and finally blocks.
package exceptions.exceptioncrossesframesofoneinstance;

import dev.stateflow.api.Entity;
import dev.stateflow.api.Key;
import java.util.ArrayList;
import java.util.List;

@Entity
class Main {
    @Key
    final String id;

    private String log = "";

    public Main(String id) {
        this.id = id;
    }

    public List<Object> run() {
        Cell cell = new Cell("c", 0);
        List<Object> seen = new ArrayList<>();
        for (int depth = 0; depth < 4; depth++) {
            try {
                seen.add(descend(cell, depth));
            } catch (RuntimeException e) {
                seen.add(e.getMessage());
            }
        }
        seen.add(log);
        return seen;
    }

    private String descend(Cell cell, int depth) {
        try {
            if (depth == 0) {
                return new Helper(this).ask(cell);
            }
            return depth + descend(cell, depth - 1);
        } catch (UnsupportedOperationException e) {
            log += "caught" + depth;
            if (depth < 2) {
                throw e;
            }
            throw new IllegalStateException(e.getMessage() + depth);
        } finally {
            log += "f" + depth + cell.peek();
        }
    }

    void log(String text) {
        log += text;
    }
}

class Helper {
    private final Main main;

    Helper(Main main) {
        this.main = main;
    }

    String ask(Cell cell) {
        boolean done = false;
        try {
            String answer = cell.next();
            done = true;
            return answer;
        } finally {
            main.log(done ? "done" : "failed");
        }
    }
}

@Entity
class Cell {
    @Key
    final String name;

    int value;

    public Cell(String name, int value) {
        this.name = name;
        this.value = value;
    }

    public String next() {
        if (value++ % 2 == 1) {
            throw new UnsupportedOperationException("odd");
        }
        return "even";
    }

    public int peek() {
        return value;
    }
}
