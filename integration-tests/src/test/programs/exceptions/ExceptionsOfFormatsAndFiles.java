// Exceptions of the JDK about formats and files, which hold classes and paths, are caught by their own class, and tell what they told.
package exceptions.exceptionsofformatsandfiles;

import dev.stateflow.api.Entity;
import dev.stateflow.api.Key;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.ArrayList;
import java.util.IllegalFormatConversionException;
import java.util.IllegalFormatException;
import java.util.List;

@Entity
class Main {
    @Key
    final String id;

    public Main(String id) {
        this.id = id;
    }

    public List<Object> run() throws IOException {
        Writer writer = new Writer("w");
        List<Object> seen = new ArrayList<>();
        try {
            seen.add(writer.write("%d", "no number"));
        } catch (IllegalFormatConversionException e) {
            seen.add(e.getConversion() + " " + e.getArgumentClass().getName() + ": " + e.getMessage());
        }
        try {
            seen.add(writer.write("%x", new Mark()));
        } catch (IllegalFormatException e) {
            seen.add(writer.calls() + e.getMessage());
        }
        for (String reason : new String[] {"missing", "folder", "path", "other"}) {
            try {
                writer.fail(reason);
            } catch (NoSuchFileException e) {
                seen.add("missing " + e.getFile() + e.getOtherFile() + e.getReason());
            } catch (NotDirectoryException e) {
                seen.add("no folder " + e.getFile() + " " + writer.calls());
            } catch (FileSystemException e) {
                seen.add(e.getMessage());
            } catch (InvalidPathException e) {
                seen.add(e.getInput() + e.getIndex() + e.getReason());
            }
        }
        return seen;
    }
}

class Mark {}

@Entity
class Writer {
    @Key
    final String name;

    private int calls;

    public Writer(String name) {
        this.name = name;
    }

    public int calls() {
        return calls;
    }

    public String write(String format, Object value) {
        calls++;
        return String.format(format, value);
    }

    public void fail(String reason) throws IOException {
        calls++;
        switch (reason) {
            case "missing":
                throw new NoSuchFileException("a.txt");
            case "folder":
                throw new NotDirectoryException("b");
            case "path":
                throw new InvalidPathException("c?", "mark", 1);
            default:
                throw new FileSystemException("d", "e", "f");
        }
    }
}
