package dev.stateflow.conformance.generate;

import java.util.Locale;

/**
 * A type of generated code.
 *
 * @param java how it is written
 * @param kind what can be done with it
 */
record Type(String java, Kind kind) {
    static final Type VOID = new Type("void", Kind.VOID);
    static final Type INT = new Type("int", Kind.VALUE);
    static final Type LONG = new Type("long", Kind.VALUE);
    static final Type DOUBLE = new Type("double", Kind.VALUE);
    static final Type BOOLEAN = new Type("boolean", Kind.VALUE);
    static final Type STRING = new Type("String", Kind.VALUE);
    static final Type COLOR = new Type("Color", Kind.VALUE);
    /** Always of length 4. */
    static final Type INTS = new Type("int[]", Kind.MUTABLE);

    static final Type LIST = new Type("List<Integer>", Kind.MUTABLE);
    static final Type MAP = new Type("Map<String, Integer>", Kind.MUTABLE);
    static final Type PART = new Type("Part", Kind.REFERENCE);
    static final Type OBJECT = new Type("Object", Kind.VALUE);
    static final Type OPERATOR = new Type("IntUnaryOperator", Kind.FUNCTION);
    static final Type SUPPLIER = new Type("Supplier<String>", Kind.FUNCTION);
    /** An interface of the program. */
    static final Type STEP = new Type("Step", Kind.FUNCTION);

    static final Type STREAM = new Type("Stream<Integer>", Kind.FUNCTION);

    /** What decides whether a value may be shared between instances. */
    enum Kind {
        VOID,
        VALUE,
        MUTABLE,
        REFERENCE,
        REFERENCES,
        /** stays in its method */
        FUNCTION
    }

    static Type reference(String entity) {
        return new Type(entity, Kind.REFERENCE);
    }

    static Type references(String entity) {
        return new Type("List<" + entity + ">", Kind.REFERENCES);
    }

    /** The entity type of the elements of a list of references. */
    Type element() {
        return reference(java.substring("List<".length(), java.length() - 1));
    }

    /** The simplest value. */
    String literal() {
        return switch (java) {
            case "void" -> "";
            case "int" -> "0";
            case "long" -> "0L";
            case "double" -> "0.0";
            case "boolean" -> "false";
            case "String" -> "\"\"";
            case "Color" -> "Color.RED";
            case "int[]" -> "new int[4]";
            case "Map<String, Integer>" -> "new LinkedHashMap<String, Integer>()";
            case "Object" -> "((Object) \"o\")";
            case "Stream<Integer>" -> "Tools.list(1, 2).stream()";
            default ->
                java.startsWith("List<")
                        ? "new ArrayList<" + java.substring(5) + "()"
                        : java.equals("Part")
                                ? "((Part) Entities.ref(Cart.class, \"cart0\"))"
                                : "Entities.ref(" + java + ".class, \""
                                        + (java.equals("Main") ? "main" : java.toLowerCase(Locale.ROOT) + "0")
                                        + "\")";
        };
    }
}
