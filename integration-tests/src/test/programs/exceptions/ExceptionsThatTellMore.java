// Exceptions of the JDK that are made of more than a message are caught by their own class, and tell what they told.
package exceptions.exceptionsthattellmore;

import dev.stateflow.api.Entity;
import dev.stateflow.api.Key;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.UnknownFormatConversionException;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

@Entity
class Main {
    @Key
    final String id;

    public Main(String id) {
        this.id = id;
    }

    public List<Object> run() {
        Parser parser = new Parser("p");
        List<Object> seen = new ArrayList<>();
        try {
            seen.add(parser.month("2026-13-01"));
        } catch (DateTimeParseException e) {
            seen.add(e.getParsedString() + "@" + e.getErrorIndex() + ": " + e.getMessage());
        }
        try {
            seen.add(parser.matches("(a", "a"));
        } catch (PatternSyntaxException e) {
            int calls = parser.calls();
            seen.add(e.getDescription() + " " + e.getPattern() + " " + e.getIndex() + " " + calls);
        }
        try {
            seen.add(parser.show("%q"));
        } catch (UnknownFormatConversionException e) {
            seen.add(e.getConversion());
        }
        return seen;
    }
}

@Entity
class Parser {
    @Key
    final String name;

    private int calls;

    public Parser(String name) {
        this.name = name;
    }

    public int calls() {
        return calls;
    }

    public int month(String date) {
        calls++;
        return LocalDate.parse(date).getMonthValue();
    }

    public boolean matches(String pattern, String text) {
        calls++;
        return Pattern.compile(pattern).matcher(text).matches();
    }

    public String show(String format) {
        calls++;
        return String.format(format, name);
    }
}
