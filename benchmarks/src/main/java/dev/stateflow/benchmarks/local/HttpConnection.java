package dev.stateflow.benchmarks.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** A connection that is kept, and one request on it at a time. Reads just enough of HTTP to find the end of a response. Used by one thread. */
final class HttpConnection implements AutoCloseable {
    private static final byte[] LENGTH = "content-length:".getBytes(StandardCharsets.ISO_8859_1);
    private static final int BUFFER = 2_048;

    private final SocketChannel channel;
    private final SelectionKey key;
    private ByteBuffer in = ByteBuffer.allocate(BUFFER);
    private int body;
    private int end;

    /** When the request was sent, and what it was about. */
    long sentAt;

    int from;
    int to;

    @SuppressWarnings("resource") // owned by this object
    HttpConnection(Selector selector, int port) throws IOException {
        channel = SocketChannel.open(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        channel.configureBlocking(false);
        key = channel.register(selector, SelectionKey.OP_READ, this);
    }

    void get(String path) throws IOException {
        send("GET " + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n");
    }

    void post(String path, String content) throws IOException {
        post(path, content, "");
    }

    /** @param headers further ones, each with its end of line */
    void post(String path, String content, String headers) throws IOException {
        send("POST " + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n" + headers
                + "Content-Length: " + content.length() + "\r\n\r\n" + content);
    }

    /** Sends a request, which fits into the buffers of the system. */
    private void send(String request) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(request.getBytes(StandardCharsets.ISO_8859_1));
        sentAt = System.nanoTime();
        while (bytes.hasRemaining()) {
            if (channel.write(bytes) == 0) {
                Thread.onSpinWait();
            }
        }
        in.clear();
        end = 0;
    }

    /** Reads what has arrived; the status if that is all of a response, else 0. */
    int receive() throws IOException {
        if (channel.read(in) < 0) {
            throw new IOException("the server closed the connection");
        }
        if (end == 0 && !findEnd()) {
            return 0;
        }
        if (in.position() < end) {
            return 0;
        }
        return (in.get(9) - '0') * 100 + (in.get(10) - '0') * 10 + in.get(11) - '0';
    }

    private boolean findEnd() {
        byte[] bytes = in.array();
        int length = 0;
        for (int i = 12; i + 3 < in.position(); i++) {
            if (bytes[i] != '\r' || bytes[i + 1] != '\n') {
                continue;
            }
            if (bytes[i + 2] == '\r') {
                body = i + 4;
                end = body + length;
                if (end > in.capacity()) {
                    in = ByteBuffer.allocate(end).put(in.flip());
                }
                return true;
            }
            if (isLength(bytes, i + 2, in.position())) {
                for (int d = i + 2 + LENGTH.length; bytes[d] != '\r'; d++) {
                    length = bytes[d] == ' ' ? length : 10 * length + bytes[d] - '0';
                }
            }
        }
        return false;
    }

    private static boolean isLength(byte[] bytes, int at, int limit) {
        if (at + LENGTH.length > limit) {
            return false;
        }
        for (int i = 0; i < LENGTH.length; i++) {
            if ((bytes[at + i] | ('a' - 'A')) != (LENGTH[i] | ('a' - 'A'))) {
                return false;
            }
        }
        return true;
    }

    /** Whether the header of the response that was received names a field. */
    boolean hasHeader(String name) {
        return new String(in.array(), 0, body, StandardCharsets.ISO_8859_1)
                .toLowerCase(Locale.ROOT)
                .contains("\r\n" + name.toLowerCase(Locale.ROOT) + ":");
    }

    /** The body of the response that was received. */
    String body() {
        return new String(in.array(), body, end - body, StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        key.cancel();
        channel.close();
    }
}
