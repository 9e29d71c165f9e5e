package dev.stateflow.analyzer.diagnostics;

/** The catalogue: one constant per diagnostic, with a page each under docs/diagnostics/. */
public enum DiagnosticCode {
    // SF00xx: input
    UNREADABLE_CLASS_FILE("SF0001", Severity.ERROR, "can't read %s"),
    UNSUPPORTED_CLASS_FILE_VERSION("SF0002", Severity.ERROR, "class file version %s is not supported"),
    DUPLICATE_CLASS("SF0003", Severity.WARNING, "class %s is on the class path more than once with different content"),
    MISSING_CLASS("SF0004", Severity.ERROR, "class %s is needed but is not on the class path"),
    CYCLIC_HIERARCHY("SF0005", Severity.ERROR, "class %s is its own supertype"),

    // SF01xx: what can't be split
    REMOTE_IN_CONSTRUCTOR("SF0101", Severity.ERROR, "remote operation in a constructor"),
    REMOTE_IN_STATIC_INITIALIZER("SF0102", Severity.ERROR, "remote operation in a static initialiser"),
    REMOTE_IN_CALLBACK("SF0106", Severity.ERROR, "remote operation inside a lambda or method reference"),
    REMOTE_IN_MONITOR("SF0107", Severity.ERROR, "remote call while holding a monitor"),
    REMOTE_UNDER_OPAQUE_CALL("SF0108", Severity.ERROR, "remote operation under a call from code that is not compiled"),
    UNWRITABLE_LIVE_VARIABLE(
            "SF0109", Severity.ERROR, "variable %s of type %s lives across a remote operation but can't be written"),
    NOT_SPLITTABLE("SF0199", Severity.ERROR, "method can't be split: %s"),

    // SF02xx: entity conventions
    NO_KEY("SF0201", Severity.ERROR, "entity %s has no key"),
    SEVERAL_KEYS("SF0202", Severity.ERROR, "entity %s has more than one key"),
    KEY_NOT_FINAL("SF0203", Severity.ERROR, "key field %s is not final"),
    KEY_TYPE("SF0204", Severity.ERROR, "%s can't be a key type"),
    GENERIC_ENTITY("SF0205", Severity.ERROR, "entity %s has type parameters"),
    ENTITY_KIND("SF0206", Severity.ERROR, "%s can't be an entity"),
    ENTITY_NAME_CLASH("SF0207", Severity.ERROR, "two entities are named %s"),
    ENTITY_SUPERCLASS("SF0208", Severity.ERROR, "entity %s extends a class that is not part of the application"),
    STATE_TYPE("SF0209", Severity.ERROR, "field %s of type %s can't be state"),
    BORDER_TYPE("SF0210", Severity.ERROR, "%s of type %s can't cross between entities"),
    IDENTITY_READS_STATE("SF0211", Severity.ERROR, "%s reads state that a reference does not have"),
    INNER_ENTITY("SF0212", Severity.ERROR, "entity %s is an inner class"),
    ENTITY_NAME("SF0213", Severity.ERROR, "%s can't be an entity's public name"),
    KEY_METHOD("SF0214", Severity.ERROR, "key method %s can't be used");

    private final String code;
    private final Severity severity;
    private final String template;

    DiagnosticCode(String code, Severity severity, String template) {
        this.code = code;
        this.severity = severity;
        this.template = template;
    }

    /** The stable code, for example {@code SF0107}. */
    public String code() {
        return code;
    }

    /** Whether it fails the build. */
    public Severity severity() {
        return severity;
    }

    /** The message with its arguments, one lower-case line. */
    @SuppressWarnings("AnnotateFormatMethod") // the template is the constant, not a parameter
    public String message(Object... arguments) {
        return String.format(java.util.Locale.ROOT, template, arguments);
    }
}
