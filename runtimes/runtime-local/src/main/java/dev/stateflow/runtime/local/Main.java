package dev.stateflow.runtime.local;

import dev.stateflow.runtime.core.abi.EntityType;
import dev.stateflow.runtime.core.application.ApplicationFormatException;
import dev.stateflow.runtime.core.application.CompiledApplication;
import dev.stateflow.runtime.local.engine.LocalRuntime;
import dev.stateflow.runtime.local.http.HttpServer;
import dev.stateflow.runtime.local.program.Logging;
import dev.stateflow.runtime.local.program.UsageException;
import dev.stateflow.runtime.local.program.Version;
import dev.stateflow.runtime.local.store.StoreException;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Runs the compiled application that is on the class path: the main class of local bundles. */
public final class Main {
    private static final int FAILED = 1;
    private static final int USAGE = 2;

    private final PrintStream out;
    private final PrintStream err;

    private Main(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    /** Ends with 2 if the command line is not understood, with 1 if the application can't be started. */
    public static void main(String[] arguments) {
        int status = new Main(System.out, System.err).run(List.of(arguments));
        if (status != 0) {
            System.exit(status);
        }
    }

    private int run(List<String> arguments) {
        Options options;
        try {
            options = Options.parse(arguments);
        } catch (UsageException e) {
            err.println(e.getMessage() + " (--help lists the options)");
            return USAGE;
        }
        return switch (options.action()) {
            case HELP -> {
                out.print(Options.HELP);
                yield 0;
            }
            case VERSION -> {
                out.println("StateFlow local runtime " + Version.text());
                yield 0;
            }
            case SERVE, DRAIN, BACKUP, RESTORE, EXPORT, IMPORT -> start(options);
        };
    }

    private int start(Options options) {
        Logging.configure();
        CompiledApplication application;
        try {
            application = CompiledApplication.load(Main.class.getClassLoader());
        } catch (ApplicationFormatException e) {
            err.println(e.getMessage());
            return FAILED;
        }
        try {
            return options.action() == Options.Action.SERVE || options.action() == Options.Action.DRAIN
                    ? serve(options, application)
                    : handle(options, new Commands(application, Data.folder(options, application)));
        } catch (StoreException e) {
            err.println(e.getMessage());
            return FAILED;
        }
    }

    private int handle(Options options, Commands commands) {
        Optional<Path> operand = options.operand();
        switch (options.action()) {
            case BACKUP -> commands.backup(operand.orElseThrow());
            case RESTORE -> commands.restore(operand.orElseThrow());
            case EXPORT -> {
                try (OutputStream file = operand.isPresent() ? Files.newOutputStream(operand.get()) : out) {
                    BufferedOutputStream lines = new BufferedOutputStream(file);
                    long count = commands.exportTo(lines);
                    lines.flush();
                    err.println(count + " instances exported");
                } catch (IOException e) {
                    throw new StoreException("can't write what is exported: " + e.getMessage(), e);
                }
            }
            case IMPORT -> {
                try (InputStream file = operand.isPresent() ? Files.newInputStream(operand.get()) : System.in) {
                    err.println(commands.importFrom(file) + " instances imported");
                } catch (IOException e) {
                    throw new StoreException("can't read what is to be imported: " + e.getMessage(), e);
                }
            }
            default -> throw new IllegalArgumentException(options.action() + " has no data to handle");
        }
        return 0;
    }

    private int serve(Options options, CompiledApplication application) {
        Data data = Data.open(options, application);
        LocalRuntime runtime = runtime(options, application, data);
        if (options.action() == Options.Action.DRAIN) {
            return drain(options, runtime, data);
        }
        HttpServer server = new HttpServer(runtime, options.http());
        try {
            server.start();
        } catch (IOException e) {
            err.println(e.getMessage());
            server.close();
            runtime.close();
            data.close();
            return FAILED;
        }
        Thread stop = new Thread(() -> stop(options, server, runtime, data), "stateflow-stop");
        Runtime.getRuntime().addShutdownHook(stop);
        runtime.onFailure(cause -> {
            err.println(cause.getMessage());
            // not on this thread: a stop waits for it
            new Thread(() -> System.exit(FAILED), "stateflow-exit").start();
        });
        out.println(application.name() + ": "
                + application.entities().stream().map(EntityType::name).collect(Collectors.joining(", ")));
        out.println(data.description());
        out.println("listening on " + server.uri() + " (GET /v1 lists entities and methods)");
        return 0;
    }

    private int drain(Options options, LocalRuntime runtime, Data data) {
        try {
            List<String> waiting = new Drain(runtime, data.store()).run(options.drainTimeout());
            if (waiting.isEmpty()) {
                out.println("no call is running any more: another build can take over");
                return 0;
            }
            err.println("these calls have not ended within "
                    + options.drainTimeout().toSeconds() + " s (--drain-timeout):");
            waiting.forEach(call -> err.println("  " + call));
            return FAILED;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return FAILED;
        } finally {
            runtime.close();
            data.close();
        }
    }

    private static LocalRuntime runtime(Options options, CompiledApplication application, Data data) {
        try {
            return new LocalRuntime(application, data.store(), options.engine());
        } catch (RuntimeException e) {
            data.store().close();
            data.close();
            throw e;
        }
    }

    private void stop(Options options, HttpServer server, LocalRuntime runtime, Data data) {
        int inFlight = runtime.inFlight();
        if (inFlight > 0) {
            out.println("stopping: waiting for " + inFlight + " requests in flight");
        }
        if (!server.drain(options.drainTimeout())) {
            err.println("stopped, but not all requests in flight could be answered within "
                    + options.drainTimeout().toSeconds() + " s");
        }
        runtime.close();
        data.close();
    }
}
