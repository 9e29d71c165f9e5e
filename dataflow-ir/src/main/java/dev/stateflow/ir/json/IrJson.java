package dev.stateflow.ir.json;

import dev.stateflow.ir.model.Application;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * Writes and reads the JSON form of applications.
 *
 * <p>Equal applications give equal text, byte for byte. Reading is strict: what was read is exactly what was written.
 */
public final class IrJson {
    /** The value of {@code format}: tells the document apart from any other JSON. */
    public static final String FORMAT = "stateflow-ir";

    /** The version that is written, and the only one that is read. */
    public static final int VERSION = 1;

    /** Where the document stands in a jar. */
    public static final String RESOURCE = "META-INF/stateflow/application.json";

    private IrJson() {}

    /** The application as indented JSON; ends with a line feed. */
    public static String write(Application application) {
        return JsonText.indented(IrWriter.application(application)) + "\n";
    }

    /** The same in UTF-8. */
    public static byte[] writeBytes(Application application) {
        return write(application).getBytes(StandardCharsets.UTF_8);
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @throws IrFormatException if the text is anything else: not JSON, of another version, with missing, unknown or duplicate fields, with
     *     values of the wrong type, or with entity names or node ids given twice
     */
    public static Application read(String json) throws IrFormatException {
        return IrReader.application(LocatedParser.parse(json));
    }

    /**
     * Reads what {@link #writeBytes} wrote.
     *
     * @throws IrFormatException as {@link #read(String)}, and if the bytes are not UTF-8
     */
    public static Application read(byte[] utf8) throws IrFormatException {
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(utf8))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new IrFormatException("", 0, 0, "not UTF-8 text");
        }
        return read(text);
    }

    /** The JSON Schema (2020-12) of the documents that are written. */
    public static String schema() {
        try (InputStream in = IrJson.class.getResourceAsStream("ir.schema.json")) {
            if (in == null) {
                throw new IllegalStateException("ir.schema.json is missing from the jar of dataflow-ir");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
