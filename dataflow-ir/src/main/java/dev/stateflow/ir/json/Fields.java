package dev.stateflow.ir.json;

import dev.stateflow.ir.json.Located.Arr;
import dev.stateflow.ir.json.Located.Bool;
import dev.stateflow.ir.json.Located.Int;
import dev.stateflow.ir.json.Located.Obj;
import dev.stateflow.ir.json.Located.Position;
import dev.stateflow.ir.json.Located.Str;
import dev.stateflow.ir.model.TypeRef;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The fields of one object, each of which must be there, be asked for, and have the right type.
 */
final class Fields {
    private final Obj object;
    private final Set<String> asked = new HashSet<>();

    private Fields(Obj object) {
        this.object = object;
    }

    /** How one element of an array is read. */
    interface Reading<T> {
        T read(Located value) throws IrFormatException;
    }

    /** How the fields of an object are read. */
    interface ObjectReading<T> {
        T read(Fields fields) throws IrFormatException;
    }

    static <T> T object(Located value, ObjectReading<T> reading) throws IrFormatException {
        if (!(value instanceof Obj object)) {
            throw wrongType(value, "an object");
        }
        Fields fields = new Fields(object);
        T result = reading.read(fields);
        fields.rejectUnknown();
        return result;
    }

    Position position() {
        return object.position();
    }

    Located required(String name) throws IrFormatException {
        asked.add(name);
        Located value = object.fields().get(name);
        if (value == null) {
            throw object.position().exception("the field \"" + name + "\" is missing");
        }
        return value;
    }

    /** A field that may be missing. */
    Optional<Located> optional(String name) {
        asked.add(name);
        return Optional.ofNullable(object.fields().get(name));
    }

    String string(String name) throws IrFormatException {
        return stringOf(required(name));
    }

    TypeRef type(String name) throws IrFormatException {
        Located value = required(name);
        String signature = stringOf(value);
        if (signature.isEmpty()) {
            throw value.position().exception("a type can't be empty");
        }
        return new TypeRef(signature);
    }

    int integer(String name) throws IrFormatException {
        return integerOf(required(name));
    }

    boolean bool(String name) throws IrFormatException {
        Located value = required(name);
        if (value instanceof Bool bool) {
            return bool.value();
        }
        throw wrongType(value, "a boolean");
    }

    <E extends Enum<E>> E constant(String name, E[] constants) throws IrFormatException {
        Located value = required(name);
        String text = stringOf(value);
        for (E constant : constants) {
            if (Names.of(constant).equals(text)) {
                return constant;
            }
        }
        String known = Stream.of(constants).map(Names::of).collect(Collectors.joining(", "));
        throw value.position().exception("unknown " + name + " \"" + text + "\"; known are " + known);
    }

    <T> List<T> list(String name, Reading<T> reading) throws IrFormatException {
        Located value = required(name);
        if (!(value instanceof Arr array)) {
            throw wrongType(value, "an array");
        }
        List<T> result = new ArrayList<>(array.elements().size());
        for (Located element : array.elements()) {
            result.add(reading.read(element));
        }
        return result;
    }

    /** A list of objects. */
    <T> List<T> objects(String name, ObjectReading<T> reading) throws IrFormatException {
        return list(name, element -> object(element, reading));
    }

    List<String> strings(String name) throws IrFormatException {
        return list(name, Fields::stringOf);
    }

    static String stringOf(Located value) throws IrFormatException {
        if (value instanceof Str string) {
            return string.value();
        }
        throw wrongType(value, "a string");
    }

    static int integerOf(Located value) throws IrFormatException {
        if (value instanceof Int integer) {
            return integer.value();
        }
        throw wrongType(value, "an integer");
    }

    private void rejectUnknown() throws IrFormatException {
        for (String name : object.fields().keySet()) {
            if (!asked.contains(name)) {
                throw object.fields().get(name).position().exception("unknown field \"" + name + "\"");
            }
        }
    }

    private static IrFormatException wrongType(Located value, String expected) {
        return value.position().exception("expected " + expected + ", found " + value.describe());
    }
}
