package dev.stateflow.runtime.local.http;

import java.util.HashSet;
import java.util.Set;

/**
 * Where and how an HTTP server listens.
 *
 * @param host the address to bind to
 * @param port the port; 0 for any free one
 * @param maxBody how many bytes the body of a request may have
 * @param allowedOrigins the origins whose web pages may call, {@code https://shop.example} in lower case
 */
public record HttpSettings(String host, int port, int maxBody, Set<String> allowedOrigins) {
    public HttpSettings {
        allowedOrigins = Set.copyOf(allowedOrigins);
    }

    /** Pages of the server's own origin only. */
    public HttpSettings(String host, int port, int maxBody) {
        this(host, port, maxBody, Set.of());
    }

    /** Loopback only, port 8080, bodies up to 1 MiB. */
    public static HttpSettings defaults() {
        return new HttpSettings("127.0.0.1", 8080, 1 << 20);
    }

    public HttpSettings withHost(String name) {
        return new HttpSettings(name, port, maxBody, allowedOrigins);
    }

    public HttpSettings withPort(int number) {
        return new HttpSettings(host, number, maxBody, allowedOrigins);
    }

    public HttpSettings withMaxBody(int bytes) {
        return new HttpSettings(host, port, bytes, allowedOrigins);
    }

    /** The same with one more origin whose pages may call. */
    public HttpSettings withAllowedOrigin(String origin) {
        Set<String> more = new HashSet<>(allowedOrigins);
        more.add(origin);
        return new HttpSettings(host, port, maxBody, more);
    }
}
