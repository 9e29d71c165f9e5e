package dev.stateflow.conformance.evolution;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;

/** Two builds of an application: random fields of an entity, a class and a record, and a random change of each. Knows what must come of it. */
final class RandomPair {
    /**
     * What a field can become.
     *
     * @param type its type then
     * @param shown how its value is shown then
     * @param refused whether it can't become that
     */
    private record Form(String type, String shown, boolean refused) {}

    /**
     * What a field is.
     *
     * @param type its type
     * @param value an expression for its value
     * @param shown how that is shown
     * @param later what it can become
     */
    private record Origin(String type, String value, String shown, List<Form> later) {}

    private static Origin origin(String type, String value, String shown, String wider, String others) {
        List<Form> later = new ArrayList<>();
        for (String form : wider.split(" ", -1)) {
            String[] parts = form.split("=", -1);
            later.add(new Form(parts[0].replace('_', ' '), parts.length > 1 ? parts[1] : shown, false));
        }
        for (String form : others.split(" ", -1)) {
            later.add(new Form(form, "", true));
        }
        return new Origin(type, value, shown, later);
    }

    private static final List<Origin> ORIGINS = List.of(
            origin(
                    "int",
                    "-12",
                    "-12",
                    "long double=-12.0 Integer Long Object Number",
                    "String short float boolean char"),
            origin("long", "1L << 40", "1099511627776", "Long Object", "int double float"),
            origin("float", "1.5f", "1.5", "double Float Double Number", "int long"),
            origin("double", "0.25", "0.25", "Double Object", "float long"),
            origin("byte", "(byte) 3", "3", "short int long float=3.0 double=3.0 Byte", "char boolean"),
            origin("char", "'c'", "c", "int=99 Character long=99", "short byte String"),
            origin("boolean", "true", "true", "Boolean Object", "int String"),
            origin("String", "\"s\"", "s", "CharSequence Object", "Integer StringBuilder"),
            origin("Integer", "9", "9", "Long int long Object Number", "String Short"),
            origin(
                    "ArrayList<String>",
                    "new ArrayList<>(List.of(\"x\"))",
                    "[x]",
                    "List<String> Collection<?_extends_CharSequence> Object Iterable<String>",
                    "List<Integer> LinkedList<String>"),
            origin(
                    "Map<String, Integer>",
                    "new TreeMap<>(Map.of(\"k\", 1))",
                    "{k=1}",
                    "Map<String,_?> Object",
                    "Map<String,Long> Set<String>"),
            origin("Hue", "Hue.RED", "RED", "Object Enum<?>", "String"));

    private static final List<String> ADDED =
            List.of("int=0", "String=null", "boolean=false", "double=0.0", "List<Long>=null");

    private final Random random;
    private final StringBuilder older = new StringBuilder();
    private final StringBuilder newer = new StringBuilder();
    private final List<String> shown = new ArrayList<>();
    private final List<String> expected = new ArrayList<>();
    private final List<String> recordValues = new ArrayList<>();
    private boolean refused;
    private int names;

    RandomPair(long seed) {
        this.random = new Random(seed);
        String head = "package app;\n\nimport dev.stateflow.api.*;\nimport java.util.*;\n\n";
        List<String> ofMain = fields(older, newer, "this.");
        String main1 = take(older);
        String main2 = take(newer);
        List<String> ofPlain = fields(older, newer, "plain.");
        String plain1 = take(older);
        String plain2 = take(newer);
        components();
        String record1 = take(older);
        String record2 = take(newer);
        boolean moved = random.nextInt(3) == 0;
        String plainName = moved ? "Simple" : "Plain";
        older.append(head)
                .append("enum Hue { RED, BLUE }\n\nclass Plain {\n")
                .append(plain1)
                .append("}\n\nrecord Rec(")
                .append(record1)
                .append(
                        ") {}\n\n@Entity\nclass Main {\n    @Key private final String name;\n    Plain plain;\n    Rec rec;\n")
                .append(main1)
                .append("    public Main(String name) { this.name = name; }\n    public void setup() {\n")
                .append("        plain = new Plain();\n")
                .append(String.join("", ofMain))
                .append(String.join("", ofPlain))
                .append("        rec = new Rec(")
                .append(String.join(", ", recordValues))
                .append(");\n    }\n}\n");
        newer.append(head)
                .append("enum Hue { BLUE, GREEN, RED }\n\n")
                .append(moved ? "@Renamed(from = \"app.Plain\")\n" : "")
                .append("class ")
                .append(plainName)
                .append(" {\n")
                .append(plain2)
                .append("}\n\nrecord Rec(")
                .append(record2)
                .append(") {}\n\n@Entity\nclass Main {\n    @Key private final String name;\n    ")
                .append(plainName)
                .append(" plain;\n    Rec rec;\n")
                .append(main2)
                .append(
                        "    public Main(String name) { this.name = name; }\n    public String show() {\n        return \"\"")
                .append(shown.stream().map(s -> " + " + s + " + \";\"").collect(Collectors.joining()))
                .append(";\n    }\n}\n");
    }

    private static String take(StringBuilder text) {
        String taken = text.toString();
        text.setLength(0);
        return taken;
    }

    /** Random fields; gives the statements that set them. */
    private List<String> fields(StringBuilder before, StringBuilder after, String access) {
        List<String> statements = new ArrayList<>();
        List<String> declared = new ArrayList<>();
        for (int i = random.nextInt(6); i >= 0; i--) {
            Origin origin = ORIGINS.get(random.nextInt(ORIGINS.size()));
            String name = "f" + names++;
            before.append("    ").append(origin.type()).append(' ').append(name).append(";\n");
            statements.add("        " + access + name + " = " + origin.value() + ";\n");
            change(origin, name, access, false).ifPresentOrElse(declared::add, () -> {});
        }
        added(access, false, declared);
        Collections.shuffle(declared, random);
        declared.forEach(d -> after.append("    ").append(d).append(";\n"));
        return statements;
    }

    private void components() {
        List<String> before = new ArrayList<>();
        List<String> after = new ArrayList<>();
        for (int i = random.nextInt(5); i >= 0; i--) {
            Origin origin = ORIGINS.get(random.nextInt(ORIGINS.size()));
            String name = "f" + names++;
            before.add(origin.type() + " " + name);
            recordValues.add(origin.value());
            change(origin, name, "rec.", true).ifPresent(after::add);
        }
        added("rec.", true, after);
        Collections.shuffle(after, random);
        older.append(String.join(", ", before));
        newer.append(String.join(", ", after));
    }

    private void added(String access, boolean component, List<String> declared) {
        for (int i = random.nextInt(3); i > 0; i--) {
            String[] parts = ADDED.get(random.nextInt(ADDED.size())).split("=", -1);
            String name = "f" + names++;
            declared.add(parts[0] + " " + name);
            show(access, name, component, parts[1]);
        }
    }

    private void show(String access, String name, boolean component, String value) {
        shown.add(access + name + (component ? "()" : ""));
        expected.add(value);
    }

    /** The declaration of a field in the newer build; empty if it is gone. */
    private Optional<String> change(Origin origin, String name, String access, boolean component) {
        int kind = random.nextInt(20);
        if (kind < 3) {
            return Optional.empty();
        }
        Form form = new Form(origin.type(), origin.shown(), false);
        if (kind < 12) {
            boolean bad = kind == 3;
            List<Form> allowed =
                    origin.later().stream().filter(f -> f.refused() == bad).toList();
            form = allowed.get(random.nextInt(allowed.size()));
        }
        refused |= form.refused();
        String later = random.nextInt(3) == 0 ? name + "Now" : name;
        show(access, later, component, form.shown());
        String annotation = later.equals(name) ? "" : "@Renamed(from = \"" + name + "\") ";
        return Optional.of(annotation + form.type() + " " + later);
    }

    String older() {
        return older.toString();
    }

    String newer() {
        return newer.toString();
    }

    /** Whether the newer build must not take over. */
    boolean isRefused() {
        return refused;
    }

    /** What {@code show} must give. */
    String expected() {
        return expected.stream().map(e -> e + ";").collect(Collectors.joining());
    }
}
