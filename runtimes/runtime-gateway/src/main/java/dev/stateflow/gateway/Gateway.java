package dev.stateflow.gateway;

import dev.stateflow.kafka.client.ClientSettings;
import dev.stateflow.kafka.client.EntityClient;
import dev.stateflow.kafka.client.RequestFailedException;
import dev.stateflow.runtime.core.abi.EntityType;
import dev.stateflow.runtime.core.application.ApplicationFormatException;
import dev.stateflow.runtime.core.application.CompiledApplication;
import dev.stateflow.runtime.local.http.HttpServer;
import dev.stateflow.runtime.local.program.Logging;
import dev.stateflow.runtime.local.program.UsageException;
import dev.stateflow.runtime.local.program.Version;
import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.kafka.common.KafkaException;

/** Serves the application that is on the class path over HTTP, by a job behind Kafka: the main class of gateways. */
public final class Gateway {
    private static final int FAILED = 1;
    private static final int USAGE = 2;

    private final PrintStream out;
    private final PrintStream err;

    private Gateway(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    /** Ends with 2 if the command line is not understood, with 1 if the gateway can't be started. */
    public static void main(String[] arguments) {
        int status = new Gateway(System.out, System.err).run(List.of(arguments));
        if (status != 0) {
            System.exit(status);
        }
    }

    private int run(List<String> arguments) {
        GatewayOptions options;
        try {
            options = GatewayOptions.parse(arguments);
        } catch (UsageException e) {
            err.println(e.getMessage() + " (--help lists the options)");
            return USAGE;
        }
        return switch (options.action()) {
            case HELP -> {
                out.print(GatewayOptions.HELP);
                yield 0;
            }
            case VERSION -> {
                out.println("StateFlow gateway " + Version.text());
                yield 0;
            }
            case SERVE -> start(options);
        };
    }

    private int start(GatewayOptions options) {
        Logging.configure();
        try {
            CompiledApplication application = CompiledApplication.load(Gateway.class.getClassLoader());
            return serve(application, options);
        } catch (ApplicationFormatException | RequestFailedException e) {
            err.println(e.getMessage());
        } catch (KafkaException e) {
            // of a property that can't be: its cause says which
            Throwable cause = e.getCause();
            err.println(cause == null ? e.getMessage() : e.getMessage() + ": " + cause.getMessage());
        }
        return FAILED;
    }

    private int serve(CompiledApplication application, GatewayOptions options) {
        ClientSettings settings = options.client(application.name());
        EntityClient client = EntityClient.connect(application, settings);
        KafkaEntityService service = new KafkaEntityService(client, settings.maxInFlight());
        HttpServer server = new HttpServer(service, options.http());
        try {
            server.start();
        } catch (IOException e) {
            err.println(e.getMessage());
            server.close();
            client.close();
            return FAILED;
        }
        Runtime.getRuntime()
                .addShutdownHook(new Thread(() -> stop(options, server, service, client), "stateflow-stop"));
        out.println(application.name() + ": "
                + application.entities().stream().map(EntityType::name).collect(Collectors.joining(", ")));
        out.println("the job is behind Kafka at " + settings.bootstrapServers());
        out.println("listening on " + server.uri() + " (GET /v1 lists entities and methods)");
        return 0;
    }

    private void stop(GatewayOptions options, HttpServer server, KafkaEntityService service, EntityClient client) {
        int inFlight = service.inFlight();
        if (inFlight > 0) {
            out.println("stopping: waiting for " + inFlight + " requests in flight");
        }
        if (!server.drain(options.drainTimeout())) {
            err.println("stopped, but not all requests in flight could be answered within "
                    + options.drainTimeout().toSeconds() + " s");
        }
        client.close();
    }
}
