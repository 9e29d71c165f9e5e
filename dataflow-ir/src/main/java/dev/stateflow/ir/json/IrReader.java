package dev.stateflow.ir.json;

import dev.stateflow.evolution.Manifest;
import dev.stateflow.evolution.ManifestFormatException;
import dev.stateflow.ir.json.Located.Int;
import dev.stateflow.ir.json.Located.Obj;
import dev.stateflow.ir.json.Located.Position;
import dev.stateflow.ir.json.Located.Str;
import dev.stateflow.ir.model.Application;
import dev.stateflow.ir.model.Constructor;
import dev.stateflow.ir.model.Effects;
import dev.stateflow.ir.model.KeySpec;
import dev.stateflow.ir.model.Method;
import dev.stateflow.ir.model.Operator;
import dev.stateflow.ir.model.Parameter;
import dev.stateflow.ir.model.SourceLocation;
import dev.stateflow.ir.model.StateField;
import dev.stateflow.ir.model.StateSchema;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Maps JSON to the model.
 */
final class IrReader {
    private IrReader() {}

    static Application application(Located document) throws IrFormatException {
        // before anything else, so that a document of a later version is called that and not wrong
        requireVersion(document);
        return Fields.object(document, fields -> {
            fields.required("format");
            fields.required("version");
            Set<String> names = new HashSet<>();
            return new Application(
                    fields.string("name"),
                    fields.objects("operators", operator -> operator(operator, names)),
                    fields.objects("functions", IrReader::method),
                    fields.strings("valueClasses"),
                    manifest(fields));
        });
    }

    private static Optional<Manifest> manifest(Fields fields) throws IrFormatException {
        Optional<Located> value = fields.optional("manifest");
        if (value.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Manifest.parse(String.join("\n", fields.strings("manifest")) + "\n"));
        } catch (ManifestFormatException e) {
            throw value.get().position().exception(String.valueOf(e.getMessage()));
        }
    }

    private static void requireVersion(Located document) throws IrFormatException {
        if (!(document instanceof Obj object)
                || !(object.fields().get("format") instanceof Str format)
                || !format.value().equals(IrJson.FORMAT)) {
            throw document.position().exception("not a StateFlow IR: \"format\" is not \"" + IrJson.FORMAT + "\"");
        }
        Located version = object.fields().get("version");
        if (version == null) {
            throw document.position().exception("the field \"version\" is missing");
        }
        if (!(version instanceof Int number)) {
            throw version.position().exception("expected an integer, found " + version.describe());
        }
        if (number.value() != IrJson.VERSION) {
            throw version.position()
                    .exception("version " + number.value() + " of the IR is not known; this StateFlow reads version "
                            + IrJson.VERSION);
        }
    }

    private static Operator operator(Fields fields, Set<String> names) throws IrFormatException {
        String entity = fields.string("entity");
        if (!names.add(entity)) {
            throw fields.position().exception("the entity \"" + entity + "\" is given twice");
        }
        return new Operator(
                entity,
                fields.string("className"),
                fields.strings("supertypes"),
                fields.bool("instantiable"),
                Fields.object(fields.required("key"), IrReader::key),
                new StateSchema(fields.objects("state", IrReader::stateField)),
                fields.objects("constructors", IrReader::constructor),
                methods(fields),
                source(fields));
    }

    private static List<Method> methods(Fields fields) throws IrFormatException {
        Set<String> members = new HashSet<>();
        return fields.objects("methods", method -> {
            Position position = method.position();
            Method read = method(method);
            String member = read.declaringClass() + "#" + read.name() + read.descriptor();
            if (!members.add(member)) {
                throw position.exception("the method \"" + member + "\" is given twice");
            }
            return read;
        });
    }

    private static KeySpec key(Fields fields) throws IrFormatException {
        return new KeySpec(
                fields.constant("kind", KeySpec.Kind.values()), fields.string("member"), fields.type("type"));
    }

    private static StateField stateField(Fields fields) throws IrFormatException {
        return new StateField(fields.string("declaringClass"), fields.string("name"), fields.type("type"));
    }

    private static Constructor constructor(Fields fields) throws IrFormatException {
        return new Constructor(
                fields.string("descriptor"), fields.objects("parameters", IrReader::parameter), source(fields));
    }

    private static Method method(Fields fields) throws IrFormatException {
        return new Method(
                fields.string("declaringClass"),
                fields.string("name"),
                fields.string("descriptor"),
                fields.bool("exposed"),
                fields.objects("parameters", IrReader::parameter),
                fields.type("result"),
                Fields.object(fields.required("effects"), IrReader::effects),
                Fields.object(fields.required("graph"), GraphReader::graph),
                source(fields));
    }

    private static Parameter parameter(Fields fields) throws IrFormatException {
        return new Parameter(fields.string("name"), fields.type("type"));
    }

    private static Effects effects(Fields fields) throws IrFormatException {
        return new Effects(
                fields.strings("reads"),
                fields.strings("writes"),
                fields.bool("issuesRemoteOperations"),
                fields.bool("readOnly"));
    }

    private static SourceLocation source(Fields fields) throws IrFormatException {
        return Fields.object(
                fields.required("source"), source -> new SourceLocation(source.string("file"), source.integer("line")));
    }
}
