package dev.stateflow.evolution;

import dev.stateflow.evolution.Manifest.ClassSchema;
import dev.stateflow.evolution.Manifest.ConstantSchema;
import dev.stateflow.evolution.Manifest.EntitySchema;
import dev.stateflow.evolution.Manifest.FieldSchema;
import dev.stateflow.evolution.Manifest.KeySchema;
import dev.stateflow.evolution.Manifest.Kind;
import dev.stateflow.evolution.Manifest.PointSchema;
import dev.stateflow.evolution.Manifest.SlotSchema;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.function.Function;

/** The text form: a line for each thing, a word in front, columns separated by tabs; what belongs to a thing follows it. */
final class ManifestText {
    private static final String MAGIC = "stateflow-manifest";
    private static final String VERSION = "1";

    private ManifestText() {}

    static long id(Manifest manifest) {
        return hash(body(manifest, false));
    }

    static String write(Manifest manifest) {
        return line(MAGIC, VERSION, Manifest.show(id(manifest))) + body(manifest, true);
    }

    private static long hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.wrap(digest).getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every JVM has it
        }
    }

    private static String body(Manifest manifest, boolean lines) {
        StringBuilder text = new StringBuilder(line("application", manifest.application()));
        for (EntitySchema entity : manifest.entities()) {
            KeySchema key = entity.key();
            text.append(line(
                    "entity",
                    entity.name(),
                    entity.className(),
                    key.method() ? "method" : "field",
                    key.name(),
                    key.signature()));
            formers(entity.formerNames(), text);
            fields(entity.state(), text);
        }
        for (ClassSchema type : manifest.classes()) {
            text.append(line("class", type.name(), type.kind().name(), type.compares() ? "compares" : "-"));
            formers(type.formerNames(), text);
            type.supertypes().forEach(name -> text.append(line("super", name)));
            fields(type.fields(), text);
            for (ConstantSchema constant : type.constants()) {
                text.append(line("constant", constant.name()));
                formers(constant.formerNames(), text);
            }
        }
        for (PointSchema point : manifest.points()) {
            text.append(line(
                    "point",
                    point.className(),
                    point.method(),
                    point.descriptor(),
                    lines ? Integer.toString(point.line()) : "",
                    point.awaited(),
                    point.history()));
            point.slots().forEach(slot -> text.append(line("slot", slot.name(), slot.descriptor())));
        }
        return text.toString();
    }

    private static void fields(List<FieldSchema> fields, StringBuilder text) {
        for (FieldSchema field : fields) {
            text.append(line("field", field.declaringClass(), field.name(), field.signature()));
            formers(field.formerNames(), text);
        }
    }

    private static void formers(List<String> names, StringBuilder text) {
        names.forEach(name -> text.append(line("former", name)));
    }

    private static String line(String... columns) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < columns.length; i++) {
            line.append(i == 0 ? "" : "\t")
                    .append(columns[i]
                            .replace("\\", "\\\\")
                            .replace("\t", "\\t")
                            .replace("\n", "\\n")
                            .replace("\r", "\\r"));
        }
        return line.append('\n').toString();
    }

    static Manifest parse(String text) {
        List<String> lines = new ArrayList<>(Arrays.asList(text.split("\n", -1)));
        List<String> first = columns(lines.remove(0));
        if (first.size() != 3 || !first.get(0).equals(MAGIC)) {
            throw new ManifestFormatException("this is not the manifest of a build");
        }
        if (!first.get(1).equals(VERSION)) {
            throw new ManifestFormatException("a manifest of version " + first.get(1)
                    + ", but this version of StateFlow reads only version " + VERSION);
        }
        if (lines.isEmpty() || !lines.remove(lines.size() - 1).isEmpty()) {
            throw new ManifestFormatException("the manifest ends in the middle of a line");
        }
        Manifest manifest = new Parser(lines).manifest();
        if (!Manifest.show(manifest.id()).equals(first.get(2))) {
            throw new ManifestFormatException("the manifest is damaged: it says that its id is " + first.get(2)
                    + ", but its content has " + Manifest.show(manifest.id()));
        }
        return manifest;
    }

    private static List<String> columns(String line) {
        List<String> columns = new ArrayList<>();
        for (String column : line.split("\t", -1)) {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < column.length(); i++) {
                char c = column.charAt(i);
                if (c == '\\' && i + 1 < column.length()) {
                    char escaped = column.charAt(++i);
                    c = switch (escaped) {
                        case 't' -> '\t';
                        case 'n' -> '\n';
                        case 'r' -> '\r';
                        default -> escaped;
                    };
                }
                text.append(c);
            }
            columns.add(text.toString());
        }
        return columns;
    }

    /** Reads the lines one after the other. */
    private static final class Parser {
        private final Deque<List<String>> rows = new ArrayDeque<>();
        private int number = 1;

        Parser(List<String> lines) {
            lines.forEach(line -> rows.add(columns(line)));
        }

        Manifest manifest() {
            String application = row("application", 2).get(1);
            List<EntitySchema> entities = all(
                    "entity",
                    6,
                    row -> new EntitySchema(
                            row.get(1),
                            row.get(2),
                            formers(),
                            new KeySchema(oneOf(row.get(3), "method", "field"), row.get(4), row.get(5)),
                            fields()));
            List<ClassSchema> classes = all(
                    "class",
                    4,
                    row -> new ClassSchema(
                            row.get(1),
                            kind(row.get(2)),
                            formers(),
                            all("super", 2, r -> r.get(1)),
                            oneOf(row.get(3), "compares", "-"),
                            fields(),
                            all("constant", 2, r -> new ConstantSchema(r.get(1), formers()))));
            List<PointSchema> points = all(
                    "point",
                    7,
                    row -> new PointSchema(
                            row.get(1),
                            row.get(2),
                            row.get(3),
                            integer(row.get(4)),
                            row.get(5),
                            row.get(6),
                            all("slot", 3, r -> new SlotSchema(r.get(1), r.get(2)))));
            if (!rows.isEmpty()) {
                throw malformed("a line that begins with " + rows.element().get(0) + " does not belong here");
            }
            return new Manifest(application, entities, classes, points);
        }

        private List<FieldSchema> fields() {
            return all("field", 4, row -> new FieldSchema(row.get(1), row.get(2), row.get(3), formers()));
        }

        private List<String> formers() {
            return all("former", 2, row -> row.get(1));
        }

        private <T> List<T> all(String word, int columns, Function<List<String>, T> make) {
            List<T> made = new ArrayList<>();
            while (!rows.isEmpty() && rows.element().get(0).equals(word)) {
                made.add(make.apply(row(word, columns)));
            }
            return made;
        }

        private List<String> row(String word, int columns) {
            number++;
            List<String> row = rows.poll();
            if (row == null || !row.get(0).equals(word) || row.size() != columns) {
                throw malformed("expected a line of " + columns + " columns that begins with " + word);
            }
            return row;
        }

        private Kind kind(String name) {
            try {
                return Kind.valueOf(name);
            } catch (IllegalArgumentException e) {
                throw malformed("unknown kind of class: " + name);
            }
        }

        private int integer(String text) {
            try {
                return Integer.parseInt(text);
            } catch (NumberFormatException e) {
                throw malformed("not a line number: " + text);
            }
        }

        private boolean oneOf(String text, String yes, String no) {
            if (!text.equals(yes) && !text.equals(no)) {
                throw malformed("expected " + yes + " or " + no + ", not " + text);
            }
            return text.equals(yes);
        }

        private ManifestFormatException malformed(String message) {
            return new ManifestFormatException("the manifest is malformed, line " + number + ": " + message);
        }
    }
}
