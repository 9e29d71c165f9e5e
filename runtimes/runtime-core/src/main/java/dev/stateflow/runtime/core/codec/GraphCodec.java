package dev.stateflow.runtime.core.codec;

import dev.stateflow.evolution.Manifest;
import dev.stateflow.runtime.core.abi.EntityObject;
import dev.stateflow.runtime.core.abi.ValueInput;
import dev.stateflow.runtime.core.application.CompiledApplication;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/**
 * The codec of all bindings: magic byte, format version, id of the manifest, graph, checksum. See docs/decisions/0011-serialisation.md for why it is not a library.
 */
final class GraphCodec implements ValueCodec {
    private static final int MAGIC = 0x5f;
    private static final int VERSION = 2;
    private static final int HEADER = 10;
    private static final int CHECKSUM = 4;

    private final CompiledApplication application;
    private final Schemas schemas;
    private final Types types;
    private final long manifest;
    private final ConcurrentMap<Long, OlderBuild> builds = new ConcurrentHashMap<>();

    GraphCodec(CompiledApplication application, Schemas schemas) {
        this.application = application;
        this.schemas = schemas;
        this.types = new Types(application);
        this.manifest = application.manifest().id();
    }

    @Override
    public byte[] encode(List<? extends EntityObject> locals, Writing body) {
        ByteWriter out = new ByteWriter(128);
        out.writeByte(MAGIC);
        out.writeByte(VERSION);
        out.writeFixedLong(manifest);
        write(locals, body, out);
        out.writeFixedInt(checksum(out.buffer(), out.size()));
        return out.toBytes();
    }

    private void write(List<? extends EntityObject> locals, Writing body, ByteWriter out) {
        GraphWriter graph = new GraphWriter(types, locals);
        body.to(graph);
        graph.to(out);
    }

    @Override
    public <T> T decode(byte[] bytes, List<? extends EntityObject> locals, Reading<T> body) {
        if (bytes.length < HEADER + CHECKSUM || bytes[0] != MAGIC) {
            throw new CodecException("these " + bytes.length + " bytes were not written by this codec");
        }
        if (bytes[1] != VERSION) {
            throw new CodecException(
                    "written in format " + bytes[1] + ", but this version reads only format " + VERSION);
        }
        int end = bytes.length - CHECKSUM;
        if (new ByteReader(bytes, end, bytes.length).readFixedInt() != checksum(bytes, end)) {
            throw new CodecException("the bytes are damaged: their checksum is wrong");
        }
        long writer = new ByteReader(bytes, 2, HEADER).readFixedLong();
        OlderBuild older = writer == manifest ? null : build(writer);
        return read(new ByteReader(bytes, HEADER, end), locals, older, body);
    }

    private OlderBuild build(long writer) {
        OlderBuild known = builds.get(writer);
        if (known == null) {
            Manifest found = schemas.find(writer);
            if (found == null) {
                throw new CodecException("written by build " + Manifest.show(writer) + " of application "
                        + application.name() + ", whose manifest is not at hand");
            }
            known = new OlderBuild(application, types, found);
            builds.put(writer, known);
        }
        return known;
    }

    private <T> T read(
            ByteReader in, List<? extends EntityObject> locals, @Nullable OlderBuild older, Reading<T> body) {
        try {
            GraphReader graph = new GraphReader(types, locals, older, in);
            T result = body.from(graph);
            if (!graph.isAtEnd()) {
                throw new CodecException("malformed: more was written than is read");
            }
            return result;
        } catch (CodecException e) {
            throw e;
        } catch (RuntimeException | StackOverflowError | AssertionError e) {
            throw new CodecException("malformed: " + e, e);
        }
    }

    @Override
    @SuppressWarnings("NullAway") // T is nullable here, which the checker can't express
    public @Nullable Object copy(@Nullable Object value) {
        if (value == null || isImmutable(value)) {
            return value;
        }
        Object copy = PlainGraph.copy(types, value);
        if (copy != null) {
            return copy;
        }
        ByteWriter out = new ByteWriter(128);
        write(List.of(), graph -> graph.writeObject(value), out);
        return read(new ByteReader(out.buffer(), 0, out.size()), List.of(), null, ValueInput::readObject);
    }

    @Override
    public boolean isImmutable(@Nullable Object value) {
        return !(value instanceof EntityObject) && types.isLeaf(value);
    }

    @Override
    public boolean canBeWritten(@Nullable Object value) {
        return PlainGraph.canBeWritten(types, value);
    }

    private static int checksum(byte[] bytes, int length) {
        CRC32C crc = new CRC32C();
        crc.update(bytes, 0, length);
        return (int) crc.getValue();
    }
}
