package dev.stateflow.ir.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonParser.NumberType;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import dev.stateflow.ir.json.Located.Arr;
import dev.stateflow.ir.json.Located.Bool;
import dev.stateflow.ir.json.Located.Int;
import dev.stateflow.ir.json.Located.Obj;
import dev.stateflow.ir.json.Located.Other;
import dev.stateflow.ir.json.Located.Position;
import dev.stateflow.ir.json.Located.Str;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Text to JSON with places.
 */
final class LocatedParser {
    /** The format nests nine deep; this leaves room for later versions to be told that they are later versions. */
    private static final int MAX_DEPTH = 64;

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(MAX_DEPTH).build())
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .build();

    private static final Pattern SOURCE = Pattern.compile("\\[Source: .*?; line: (\\d+), column: \\d+\\]");

    private final JsonParser parser;

    private LocatedParser(JsonParser parser) {
        this.parser = parser;
    }

    static Located parse(String text) throws IrFormatException {
        try (JsonParser parser = FACTORY.createParser(text)) {
            return new LocatedParser(parser).document();
        } catch (IrFormatException e) {
            throw e;
        } catch (IOException e) {
            throw new UncheckedIOException("a string can't fail to be read", e);
        }
    }

    private Located document() throws IOException {
        try {
            JsonToken first = parser.nextToken();
            if (first == null) {
                throw new IrFormatException("", 1, 1, "the document is empty");
            }
            Located document = value(first, at(new Position("", 0, 0), null));
            if (parser.nextToken() != null) {
                throw at(document.position(), null).exception("more text after the end of the document");
            }
            return document;
        } catch (JsonProcessingException e) {
            throw notJson(e);
        }
    }

    private IrFormatException notJson(JsonProcessingException e) {
        JsonLocation location = e.getLocation();
        int line = location == null ? 0 : location.getLineNr();
        int column = location == null ? 0 : location.getColumnNr();
        String kind = e instanceof StreamConstraintsException
                ? "nested too deeply or too long: "
                : e instanceof JsonEOFException ? "cut off: " : "not JSON: ";
        // the library names the source that it reads, which tells nobody anything
        String detail = SOURCE.matcher(e.getOriginalMessage()).replaceAll("line $1");
        String pointer = parser.getParsingContext().pathAsPointer().toString();
        return new IrFormatException(
                pointer, line, column, kind + detail.lines().findFirst().orElse(""));
    }

    private Located value(JsonToken token, Position position) throws IOException {
        return switch (token) {
            case START_OBJECT -> object(position);
            case START_ARRAY -> array(position);
            case VALUE_STRING -> new Str(position, parser.getText());
            case VALUE_TRUE -> new Bool(position, true);
            case VALUE_FALSE -> new Bool(position, false);
            case VALUE_NULL -> new Other(position, "null");
            case VALUE_NUMBER_INT ->
                parser.getNumberType() == NumberType.INT
                        ? new Int(position, parser.getIntValue())
                        : new Other(position, "a number beyond 32 bits");
            case VALUE_NUMBER_FLOAT -> new Other(position, "a number with a fraction");
            case END_OBJECT, END_ARRAY, FIELD_NAME, NOT_AVAILABLE, VALUE_EMBEDDED_OBJECT ->
                throw position.exception("not JSON: unexpected " + token);
        };
    }

    private Obj object(Position position) throws IOException {
        Map<String, Located> fields = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            Position place = at(position, name);
            Located value = value(parser.nextToken(), place);
            if (fields.put(name, value) != null) {
                throw place.exception("the field \"" + name + "\" is given twice");
            }
        }
        return new Obj(position, fields);
    }

    private Arr array(Position position) throws IOException {
        List<Located> elements = new ArrayList<>();
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            elements.add(value(token, at(position, Integer.toString(elements.size()))));
        }
        return new Arr(position, elements);
    }

    private Position at(Position parent, @Nullable String name) {
        JsonLocation location = parser.currentTokenLocation();
        return name == null
                ? new Position(parent.pointer(), location.getLineNr(), location.getColumnNr())
                : parent.child(name, location.getLineNr(), location.getColumnNr());
    }
}
