package dev.stateflow.runtime.local.http;

/**
 * Where and how an HTTP server listens.
 *
 * @param host the address to bind to
 * @param port the port; 0 for any free one
 * @param maxBody how many bytes the body of a request may have
 */
public record HttpSettings(String host, int port, int maxBody) {
    /** Loopback only, port 8080, bodies up to 1 MiB. */
    public static HttpSettings defaults() {
        return new HttpSettings("127.0.0.1", 8080, 1 << 20);
    }

    public HttpSettings withHost(String name) {
        return new HttpSettings(name, port, maxBody);
    }

    public HttpSettings withPort(int number) {
        return new HttpSettings(host, number, maxBody);
    }

    public HttpSettings withMaxBody(int bytes) {
        return new HttpSettings(host, port, bytes);
    }
}
