package dev.stateflow.runtime.local.program;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words of a command line, read from left to right: {@code --option value} or {@code --option=value}. */
public final class CommandLine {
    private static final int MAX_PORT = 65_535;
    private static final Pattern TIME = Pattern.compile("([0-9]{1,9})(ms|s|m|h|d)");

    private final Deque<String> rest;

    public CommandLine(List<String> words) {
        this.rest = new ArrayDeque<>(words);
    }

    /** The next option or word; empty if there is none. */
    public Optional<String> next() {
        String option = rest.poll();
        if (option == null) {
            return Optional.empty();
        }
        int equals = option.indexOf('=');
        if (option.startsWith("--") && equals > 0) {
            rest.push(option.substring(equals + 1));
            return Optional.of(option.substring(0, equals));
        }
        return Optional.of(option);
    }

    /** The next word, unless it is an option. */
    public Optional<String> operand() {
        String next = rest.peek();
        return next == null || next.startsWith("--") ? Optional.empty() : Optional.of(rest.remove());
    }

    /**
     * The value of an option.
     *
     * @param option its name, for messages; here and below
     * @throws UsageException if there is none
     */
    public String value(String option) throws UsageException {
        String value = rest.poll();
        if (value == null || value.isBlank()) {
            throw new UsageException(option + " needs a value");
        }
        return value;
    }

    /** The value of an option that is a number. */
    public int number(String option, int least, int most) throws UsageException {
        return number(option, value(option), least, most);
    }

    private static int number(String option, String text, int least, int most) throws UsageException {
        try {
            int number = Integer.parseInt(text);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // said below
        }
        throw new UsageException(option + " must be a number from " + least + " to " + most + ", not " + text);
    }

    /** The value of an option that is a port; 0 if any will do. */
    public int port(String option) throws UsageException {
        return number(option, 0, MAX_PORT);
    }

    /** The value of an option that is a number of seconds. */
    public Duration seconds(String option) throws UsageException {
        return Duration.ofSeconds(number(option, 0, 86_400));
    }

    /** The value of an option that is a time with a unit, and not zero. */
    public Duration time(String option) throws UsageException {
        String text = value(option);
        Matcher matcher = TIME.matcher(text);
        if (matcher.matches()) {
            long number = Long.parseLong(matcher.group(1));
            Duration time =
                    switch (matcher.group(2)) {
                        case "ms" -> Duration.ofMillis(number);
                        case "s" -> Duration.ofSeconds(number);
                        case "m" -> Duration.ofMinutes(number);
                        case "h" -> Duration.ofHours(number);
                        default -> Duration.ofDays(number);
                    };
            if (!time.isZero()) {
                return time;
            }
        }
        throw new UsageException(option + " must be a time such as 500ms, 30s, 10m, 2h or 7d, not " + text);
    }

    /** The value of an option that is a number of bytes. */
    public int size(String option) throws UsageException {
        String lower = value(option).toLowerCase(Locale.ROOT);
        int shift = lower.endsWith("k") ? 10 : lower.endsWith("m") ? 20 : 0;
        String digits = shift == 0 ? lower : lower.substring(0, lower.length() - 1);
        return number(option, digits, 0, Integer.MAX_VALUE >> shift) << shift;
    }

    /** The value of an option that is the origin of web pages, in lower case. */
    public String origin(String option) throws UsageException {
        String text = value(option);
        String origin = text.toLowerCase(Locale.ROOT);
        if (!origin.matches("https?://[^/?#\\s]+")) {
            throw new UsageException(option + " must be like https://shop.example, without a path, not " + text);
        }
        return origin;
    }

    /** The value of an option that is a file or a folder. */
    public Path path(String option) throws UsageException {
        return path(option, value(option));
    }

    /** A word as a file or a folder. */
    public static Path path(String option, String text) throws UsageException {
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            throw new UsageException(option + " is not a path: " + e.getMessage());
        }
    }
}
