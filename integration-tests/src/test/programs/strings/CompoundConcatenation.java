// s += remote() on locals, own fields, fields of others and in loops.
package strings.compoundconcatenation;

import dev.stateflow.api.Entity;
import dev.stateflow.api.Key;
import java.util.Arrays;
import java.util.List;

@Entity
class Main {
    @Key
    final String id;

    private String own = "o";

    public Main(String id) {
        this.id = id;
    }

    public List<Object> run() {
        Cell cell = new Cell("cell", 1);
        String local = null;
        local += cell.next();
        local += cell.letter() + cell.next();
        own += own.length() + cell.text() + own;
        Note note = new Note("n");
        note.text += cell.next();
        note.text += note.text.length() + note.text;
        Object any = "x";
        any += cell.text();
        for (int i = 0; i < 3; i++) {
            local += i + cell.text() + ";";
        }
        return Arrays.asList(local, own, note.text, any);
    }
}

@Entity
class Note {
    @Key
    final String name;

    String text = "note";

    public Note(String name) {
        this.name = name;
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

    public int next() {
        return value++;
    }

    public String text() {
        return "v" + value++;
    }

    public char letter() {
        return (char) ('a' + value++);
    }
}
