package dev.stateflow.runtime.local.http;

import dev.stateflow.runtime.local.engine.EngineSettings;
import dev.stateflow.runtime.local.engine.LocalRuntime;
import dev.stateflow.runtime.local.sample.Sample;
import dev.stateflow.runtime.local.store.MemoryStore;
import java.io.IOException;
import java.io.UncheckedIOException;

/** The sample application behind HTTP, and a client that calls it. */
final class HttpTestServer extends HttpTestClient {
    final LocalRuntime runtime;
    final HttpServer server;

    HttpTestServer(EngineSettings engine, HttpSettings http) {
        this(new LocalRuntime(Sample.application(), new MemoryStore(), engine), http);
    }

    private HttpTestServer(LocalRuntime runtime, HttpSettings http) {
        this(runtime, started(new HttpServer(runtime, http)));
    }

    private HttpTestServer(LocalRuntime runtime, HttpServer server) {
        super(server.uri());
        this.runtime = runtime;
        this.server = server;
    }

    private static HttpServer started(HttpServer server) {
        try {
            server.start();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static HttpTestServer start() {
        return new HttpTestServer(
                EngineSettings.defaults(), HttpSettings.defaults().withPort(0));
    }

    @Override
    public void close() {
        server.close();
        runtime.close();
    }
}
