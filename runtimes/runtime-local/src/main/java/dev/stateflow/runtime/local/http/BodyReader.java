package dev.stateflow.runtime.local.http;

import java.io.ByteArrayOutputStream;
import java.util.concurrent.CompletableFuture;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.BufferUtil;

/** Reads a body up to a size, without blocking. */
final class BodyReader implements Runnable {
    /** How much of a body that is too large is read and thrown away, so that the client has a chance to read the answer. */
    private static final long MAX_DISCARDED = 8L << 20;

    private final Request request;
    private final int max;
    private final CompletableFuture<byte[]> result = new CompletableFuture<>();
    private final ByteArrayOutputStream body = new ByteArrayOutputStream();
    private long size;

    private BodyReader(Request request, int max) {
        this.request = request;
        this.max = max;
    }

    /** The body; fails with a {@link Problem} if it is too large or breaks off. */
    static CompletableFuture<byte[]> read(Request request, int max) {
        BodyReader reader = new BodyReader(request, max);
        if (request.getHeaders().getLongField(HttpHeader.CONTENT_LENGTH) > max + MAX_DISCARDED) {
            reader.result.completeExceptionally(reader.tooLarge());
        } else {
            reader.run();
        }
        return reader.result;
    }

    @Override
    public void run() {
        while (true) {
            Content.Chunk chunk = request.read();
            if (chunk == null) {
                request.demand(this);
                return;
            }
            if (Content.Chunk.isFailure(chunk)) {
                result.completeExceptionally(broken(chunk.getFailure()));
                return;
            }
            size += chunk.remaining();
            if (size <= max) {
                body.writeBytes(BufferUtil.toArray(chunk.getByteBuffer()));
            }
            boolean last = chunk.isLast();
            chunk.release();
            if (last || size > max + MAX_DISCARDED) {
                if (size > max) {
                    result.completeExceptionally(tooLarge());
                } else {
                    result.complete(body.toByteArray());
                }
                return;
            }
        }
    }

    private Problem tooLarge() {
        return new Problem(ProblemType.BODY_TOO_LARGE, "the body is larger than " + max + " bytes")
                .with("maxBytes", max);
    }

    private static Problem broken(Throwable failure) {
        String detail = failure instanceof HttpException bad && bad.getReason() != null
                ? bad.getReason()
                : "the body breaks off";
        return new Problem(ProblemType.BAD_REQUEST, detail);
    }
}
