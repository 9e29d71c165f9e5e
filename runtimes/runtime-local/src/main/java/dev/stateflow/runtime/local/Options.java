package dev.stateflow.runtime.local;

import dev.stateflow.runtime.local.engine.EngineSettings;
import dev.stateflow.runtime.local.http.HttpSettings;
import dev.stateflow.runtime.local.program.CommandLine;
import dev.stateflow.runtime.local.program.UsageException;
import dev.stateflow.runtime.local.store.Durability;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
              --allow-origin <origin>   an origin whose web pages may call, https://shop.example (default: none but the
                                        server's own; may be repeated)
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

    static Options parse(List<String> arguments) throws UsageException {
        Action action = Action.SERVE;
        HttpSettings http = HttpSettings.defaults();
        EngineSettings engine = EngineSettings.defaults();
        Duration drainTimeout = Duration.ofSeconds(30);
        Optional<Path> data = Optional.empty();
        Durability durability = Durability.SYNC;
        Optional<Path> operand = Optional.empty();
        boolean first = true;
        CommandLine line = new CommandLine(arguments);
        for (Optional<String> next = line.next(); next.isPresent(); next = line.next()) {
            String option = next.get();
            Action command = first ? COMMANDS.get(option) : null;
            if (command != null) {
                action = command;
                Optional<String> given = line.operand();
                if (given.isPresent()) {
                    operand = Optional.of(CommandLine.path(option, given.get()));
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
                case "--host" -> http = http.withHost(line.value(option));
                case "--port" -> http = http.withPort(line.port(option));
                case "--allow-origin" -> http = http.withAllowedOrigin(line.origin(option));
                case "--max-body" -> http = http.withMaxBody(line.size(option));
                case "--threads" -> engine = engine.withWorkers(line.number(option, 1, 10_000));
                case "--max-in-flight" -> engine = engine.withMaxInFlight(line.number(option, 1, Integer.MAX_VALUE));
                case "--drain-timeout" -> drainTimeout = line.seconds(option);
                case "--call-timeout" -> engine = engine.with(engine.calls().withTimeout(line.time(option)));
                case "--remember" ->
                    engine = engine.with(engine.calls().withRemembered(line.number(option, 0, Integer.MAX_VALUE)));
                case "--remember-for" -> engine = engine.with(engine.calls().withRememberedFor(line.time(option)));
                case "--data" -> data = Optional.of(line.path(option));
                case "--durability" -> durability = durability(option, line.value(option));
                default ->
                    throw new UsageException(
                            (option.startsWith("-") ? "unknown option: " : "unknown command: ") + option);
            }
        }
        return new Options(action, http, engine, drainTimeout, data, durability, operand);
    }

    private static Durability durability(String option, String text) throws UsageException {
        for (Durability durability : Durability.values()) {
            if (durability.word().equals(text)) {
                return durability;
            }
        }
        throw new UsageException(option + " must be memory, async or sync, not " + text);
    }
}
