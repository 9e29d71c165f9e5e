package dev.stateflow.runtime.local.http;

import dev.stateflow.runtime.local.json.Catalogue;
import dev.stateflow.runtime.local.json.JsonFormat;
import dev.stateflow.runtime.local.service.EntityService;
import java.io.IOException;
import java.net.BindException;
import java.net.URI;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.List;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** Serves entities over HTTP. */
public final class HttpServer implements AutoCloseable {
    private static final int MAX_THREADS = 32;
    private static final Duration IDLE_TIMEOUT = Duration.ofSeconds(30);
    private static final Duration LAST_WRITES = Duration.ofSeconds(5);

    private final EntityService service;
    private final HttpSettings settings;
    private final Server server;
    private final ServerConnector connector;
    private final OpenExchanges open = new OpenExchanges();

    /**
     * Prepares a server; {@link #start} starts it.
     *
     * @param service what it serves; not closed together with the server
     */
    public HttpServer(EntityService service, HttpSettings settings) {
        this.service = service;
        this.settings = settings;
        Catalogue catalogue = new Catalogue(service.application().entities());
        JsonFormat json = new JsonFormat(catalogue);
        Documents documents = new Documents(json);
        List<EntityInterface> entities = catalogue.entities().stream()
                .map(e -> new EntityInterface(e, json))
                .toList();
        Routes routes = new Routes(service, documents, new EntityActions(service, json, documents), entities);

        QueuedThreadPool threads = new QueuedThreadPool(MAX_THREADS, 2);
        threads.setName("stateflow-http");
        server = new Server(threads);
        HttpConfiguration configuration = new HttpConfiguration();
        configuration.setSendServerVersion(false);
        // keys may hold any character, slashes and dots too; paths are taken apart before they are decoded, so nothing
        // is ambiguous
        configuration.setUriCompliance(UriCompliance.UNSAFE);
        connector = new ServerConnector(server, 1, 1, new HttpConnectionFactory(configuration));
        connector.setHost(settings.host());
        connector.setPort(settings.port());
        connector.setIdleTimeout(IDLE_TIMEOUT.toMillis());
        server.addConnector(connector);
        server.setErrorHandler(new ProblemErrorHandler(documents));
        server.setHandler(new ApiHandler(routes, documents, settings.maxBody(), new OriginGuard(settings), open));
    }

    /**
     * Starts to listen.
     *
     * @throws IOException if that is not possible; the message says in one line where and why
     */
    public void start() throws IOException {
        try {
            server.start();
        } catch (IOException e) {
            throw new IOException("can't listen on " + settings.host() + ":" + settings.port() + ": " + reason(e), e);
        } catch (Exception e) {
            throw new IOException("the HTTP server can't be started", e);
        }
    }

    private static String reason(IOException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof BindException) {
                String message = String.valueOf(cause.getMessage());
                return message.contains("already in use")
                        ? "the port is in use already; choose another one with --port, or --port 0 for any free one"
                        : message;
            }
            if (cause instanceof UnresolvedAddressException) {
                return "the host is not known";
            }
        }
        return String.valueOf(e.getMessage());
    }

    /** Where it listens. */
    public URI uri() {
        String host = settings.host().contains(":") ? "[" + settings.host() + "]" : settings.host();
        return URI.create("http://" + host + ":" + connector.getLocalPort());
    }

    /**
     * Stops without losing anything: refuses new requests, waits until those in flight have been answered and their responses written, then
     * stops listening.
     *
     * @return false if the time was too short, so that requests were cut off
     */
    public boolean drain(Duration timeout) {
        boolean drained = service.drain(timeout);
        try {
            drained &= open.awaitNone(LAST_WRITES);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            drained = false;
        }
        close();
        return drained;
    }

    /** Stops at once. */
    @Override
    public void close() {
        try {
            server.stop();
        } catch (Exception e) {
            throw new IllegalStateException("the HTTP server can't be stopped", e);
        }
    }
}
