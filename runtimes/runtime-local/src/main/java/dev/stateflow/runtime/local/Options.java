package dev.stateflow.runtime.local;

import dev.stateflow.runtime.local.engine.EngineSettings;
import dev.stateflow.runtime.local.http.HttpSettings;
import dev.stateflow.runtime.local.store.Durability;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the command line says.
 *
 * @param action what to do
 * @param http where to listen
 * @param engine sizes
 * @param drainTimeout how long a stop waits for requests in flight
 * @param data the folder for state; empty for the default
 * @param durability what an answered request outlives
 * @param operand the folder or file of the action; empty for the standard streams
 */
record Options(
        Action action,
        HttpSettings http,
        EngineSettings engine,
        Duration drainTimeout,
        Optional<Path> data,
        Durability durability,
        Optional<Path> operand) {
    static final String HELP = """
            Usage: java -jar <application>-local.jar [options]             serves the application
                   java -jar <application>-local.jar backup <folder>       copies the data, while it is served too
                   java -jar <application>-local.jar restore <folder>      makes the data from a backup
                   java -jar <application>-local.jar export [file]         writes all instances as JSON lines
                   java -jar <application>-local.jar import [file]         makes the data from such lines

              --host <address>          the address to listen on (default 127.0.0.1: this machine only)
              --port <number>           the port to listen on; 0 takes any free one and prints it (default 8080)
              --max-body <bytes>        the largest request body; 512k and 4m are understood (default 1m)
              --threads <number>        threads that run entity code (default: one per core)
              --max-in-flight <number>  requests in flight before new ones are turned away with 503 (default 10000)
              --drain-timeout <seconds> how long a stop waits for requests in flight (default 30)
              --call-timeout <time>     how long an entity waits for the answer of another one; 30s, 500ms and 2h are
                                        understood (default: as long as it takes)
              --remember <number>       requests with an Idempotency-Key that each instance remembers (default 1000)
              --remember-for <time>     how long it remembers them at most (default 24h)
              --data <folder>           where state is kept (default: <application>-data)
              --durability <what>       what an answered request outlives: "sync" power failures, "async" the end of
                                        the process, however it comes, "memory" nothing (default sync)
              --help                    prints this
              --drain                   accepts nothing, lets the calls that are running end, and stops: before a
                                        build that can't go on with them takes over
              --version                 prints the version

            GET /v1 lists the entities and their methods. Ctrl-C or SIGTERM stops when all requests are answered.
            """;

    private static final Map<String, Action> COMMANDS = Map.of(
            "serve", Action.SERVE,
            "backup", Action.BACKUP,
            "restore", Action.RESTORE,
            "export", Action.EXPORT,
            "import", Action.IMPORT);

    private static final int MAX_PORT = 65_535;
    private static final Pattern TIME = Pattern.compile("([0-9]{1,9})(ms|s|m|h|d)");

    enum Action {
        SERVE,
        DRAIN,
        BACKUP,
        RESTORE,
        EXPORT,
        IMPORT,
        HELP,
        VERSION
    }

    /** A command line that is not understood; the message says why. */
    static final class UsageException extends Exception {
        private static final long serialVersionUID = 1L;

        UsageException(String message) {
            super(message);
        }
    }

    static Options parse(List<String> arguments) throws UsageException {
        Action action = Action.SERVE;
        HttpSettings http = HttpSettings.defaults();
        EngineSettings engine = EngineSettings.defaults();
        Duration drainTimeout = Duration.ofSeconds(30);
        Optional<Path> data = Optional.empty();
        Durability durability = Durability.SYNC;
        Optional<Path> operand = Optional.empty();
        boolean first = true;
        Deque<String> rest = new ArrayDeque<>(arguments);
        while (!rest.isEmpty()) {
            String option = rest.poll();
            int equals = option.indexOf('=');
            if (option.startsWith("--") && equals > 0) {
                rest.push(option.substring(equals + 1));
                option = option.substring(0, equals);
            }
            Action command = first ? COMMANDS.get(option) : null;
            if (command != null) {
                action = command;
                boolean given = !rest.isEmpty() && !rest.element().startsWith("--");
                if (given) {
                    operand = Optional.of(path(option, rest.remove()));
                } else if (action == Action.BACKUP || action == Action.RESTORE) {
                    throw new UsageException(option + " needs a folder");
                }
                first = false;
                continue;
            }
            first = false;
            switch (option) {
                case "--help", "-h" -> action = Action.HELP;
                case "--version" -> action = Action.VERSION;
                case "--drain" -> action = Action.DRAIN;
                case "--host" -> http = http.withHost(value(option, rest));
                case "--port" -> http = http.withPort(number(option, value(option, rest), 0, MAX_PORT));
                case "--max-body" -> http = http.withMaxBody(size(option, value(option, rest)));
                case "--threads" -> engine = engine.withWorkers(number(option, value(option, rest), 1, 10_000));
                case "--max-in-flight" ->
                    engine = engine.withMaxInFlight(number(option, value(option, rest), 1, Integer.MAX_VALUE));
                case "--drain-timeout" ->
                    drainTimeout = Duration.ofSeconds(number(option, value(option, rest), 0, 86_400));
                case "--call-timeout" ->
                    engine = engine.with(engine.calls().withTimeout(time(option, value(option, rest))));
                case "--remember" ->
                    engine = engine.with(
                            engine.calls().withRemembered(number(option, value(option, rest), 0, Integer.MAX_VALUE)));
                case "--remember-for" ->
                    engine = engine.with(engine.calls().withRememberedFor(time(option, value(option, rest))));
                case "--data" -> data = Optional.of(path(option, value(option, rest)));
                case "--durability" -> durability = durability(option, value(option, rest));
                default ->
                    throw new UsageException(
                            (option.startsWith("-") ? "unknown option: " : "unknown command: ") + option);
            }
        }
        return new Options(action, http, engine, drainTimeout, data, durability, operand);
    }

    private static String value(String option, Deque<String> rest) throws UsageException {
        String value = rest.poll();
        if (value == null || value.isBlank()) {
            throw new UsageException(option + " needs a value");
        }
        return value;
    }

    private static Path path(String option, String text) throws UsageException {
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            throw new UsageException(option + " is not a path: " + e.getMessage());
        }
    }

    private static Durability durability(String option, String text) throws UsageException {
        for (Durability durability : Durability.values()) {
            if (durability.word().equals(text)) {
                return durability;
            }
        }
        throw new UsageException(option + " must be memory, async or sync, not " + text);
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

    private static Duration time(String option, String text) throws UsageException {
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

    private static int size(String option, String text) throws UsageException {
        String lower = text.toLowerCase(Locale.ROOT);
        int shift = lower.endsWith("k") ? 10 : lower.endsWith("m") ? 20 : 0;
        String digits = shift == 0 ? lower : lower.substring(0, lower.length() - 1);
        return number(option, digits, 0, Integer.MAX_VALUE >> shift) << shift;
    }
}
