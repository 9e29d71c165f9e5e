package dev.stateflow.maven.build;

import java.util.ArrayList;
import java.util.List;

/** Splits a line into arguments as a shell would: at blanks, but not inside single or double quotes. */
public final class CommandLine {
    private CommandLine() {}

    /**
     * The arguments of a line.
     *
     * @throws IllegalArgumentException if a quote is not closed
     */
    public static List<String> split(String line) {
        List<String> arguments = new ArrayList<>();
        StringBuilder argument = new StringBuilder();
        boolean open = false;
        char quote = 0;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (quote != 0) {
                if (c == quote) {
                    quote = 0;
                } else {
                    argument.append(c);
                }
            } else if (c == '"' || c == '\'') {
                quote = c;
                open = true;
            } else if (Character.isWhitespace(c)) {
                if (open) {
                    arguments.add(argument.toString());
                    argument.setLength(0);
                    open = false;
                }
            } else {
                argument.append(c);
                open = true;
            }
        }
        if (quote != 0) {
            throw new IllegalArgumentException("a quote is not closed: " + line);
        }
        if (open) {
            arguments.add(argument.toString());
        }
        return arguments;
    }
}
