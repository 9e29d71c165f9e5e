package dev.stateflow.analyzer.diagnostics;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;

/**
 * Prints diagnostics for tools, as one JSON object:
 *
 * <pre>{@code
 * {"version": 1,
 *  "errors": 1, "warnings": 0,
 *  "diagnostics": [
 *    {"code": "SF0107", "severity": "error", "message": "…",
 *     "place": {"class": "shop.User", "file": "shop/User.java", "line": 42, "member": "User.buy(Item, int)", "token": "updateStock"},
 *     "notes": [{"text": "…", "place": {…}}],
 *     "help": "…"}]}
 * }</pre>
 *
 * <p>What is not known is left out.
 */
public final class JsonRenderer {
    private static final int VERSION = 1;

    private JsonRenderer() {}

    /** All diagnostics, in the given order. */
    public static String render(List<Diagnostic> diagnostics) {
        StringWriter out = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(out).useDefaultPrettyPrinter()) {
            long errors = diagnostics.stream()
                    .filter(d -> d.code().severity() == Severity.ERROR)
                    .count();
            json.writeStartObject();
            json.writeNumberField("version", VERSION);
            json.writeNumberField("errors", errors);
            json.writeNumberField("warnings", diagnostics.size() - errors);
            json.writeArrayFieldStart("diagnostics");
            for (Diagnostic diagnostic : diagnostics) {
                write(diagnostic, json);
            }
            json.writeEndArray();
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }

    private static void write(Diagnostic diagnostic, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("code", diagnostic.code().code());
        json.writeStringField("severity", diagnostic.code().severity().name().toLowerCase(Locale.ROOT));
        json.writeStringField("message", diagnostic.message());
        write(diagnostic.place(), json);
        json.writeArrayFieldStart("notes");
        for (Diagnostic.Note note : diagnostic.notes()) {
            json.writeStartObject();
            json.writeStringField("text", note.text());
            write(note.place(), json);
            json.writeEndObject();
        }
        json.writeEndArray();
        writeKnown("help", diagnostic.help(), json);
        json.writeEndObject();
    }

    private static void write(Place place, JsonGenerator json) throws IOException {
        if (place.equals(Place.NOWHERE)) {
            return;
        }
        json.writeObjectFieldStart("place");
        writeKnown("class", place.className(), json);
        writeKnown("file", place.sourceFile(), json);
        if (place.line() != 0) {
            json.writeNumberField("line", place.line());
        }
        writeKnown("member", place.member(), json);
        writeKnown("token", place.token(), json);
        json.writeEndObject();
    }

    private static void writeKnown(String name, String value, JsonGenerator json) throws IOException {
        if (!value.isEmpty()) {
            json.writeStringField(name, value);
        }
    }
}
