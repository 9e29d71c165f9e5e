package dev.stateflow.analyzer.diagnostics;

import java.util.Locale;

/** The catalogue: one constant per diagnostic, with a page each under docs/diagnostics/. */
public enum DiagnosticCode {
    // SF00xx: input
    UNREADABLE_CLASS_FILE(
            "SF0001", Severity.ERROR, "can't read %s", "build the project anew; replace a jar that is damaged"),
    UNSUPPORTED_CLASS_FILE_VERSION(
            "SF0002",
            Severity.ERROR,
            "class file version %s is not supported",
            "compile the application with --release 25 or less (class file version 69)"),
    DUPLICATE_CLASS(
            "SF0003",
            Severity.WARNING,
            "class %s is on the class path more than once with different content",
            "keep one of them: the order of the class path decides which one runs"),
    MISSING_CLASS(
            "SF0004",
            Severity.ERROR,
            "class %s is needed but is not on the class path",
            "add the dependency that holds it"),
    CYCLIC_HIERARCHY(
            "SF0005",
            Severity.ERROR,
            "class %s is its own supertype",
            "build the project anew: its class files come from different compilations"),
    SUBROUTINES_TOO_LARGE(
            "SF0006",
            Severity.ERROR,
            "the subroutines of method %s are too large to be copied to where they are called",
            "compile the class anew with a compiler of Java 6 or later, which writes none"),

    // SF01xx: what can't be split
    REMOTE_IN_CONSTRUCTOR(
            "SF0101",
            Severity.ERROR,
            "remote operation in a constructor",
            "do it in a method that is called after the object is made"),
    REMOTE_IN_STATIC_INITIALIZER(
            "SF0102", Severity.ERROR, "remote operation in a static initialiser", "do it in a method of an entity"),
    REMOTE_IN_CALLBACK(
            "SF0106",
            Severity.ERROR,
            "remote operation inside a lambda or method reference",
            "write the loop yourself: a for statement may hold remote operations"),
    REMOTE_IN_MONITOR(
            "SF0107",
            Severity.ERROR,
            "remote call while holding a monitor",
            "move the call out of the synchronized block; an entity already handles one message at a time"),
    REMOTE_UNDER_OPAQUE_CALL(
            "SF0108",
            Severity.ERROR,
            "remote operation in a method that the JDK or a library calls",
            "call the method from the application's own code, before or after the library's"),
    UNWRITABLE_LIVE_VARIABLE(
            "SF0109",
            Severity.ERROR,
            "variable %s of type %s is needed after a remote operation but can't be stored while it waits",
            "make it anew after the remote operation, or finish with it before"),
    UNREACHED_CALLER(
            "SF0110",
            Severity.WARNING,
            "%s calls %s but is not reached from any entity",
            "it can't run in a compiled application; if it is for plain Java only, move it to another module"),
    CHANGE_OF_COPY(
            "SF0111",
            Severity.ERROR,
            "this changes a copy of %s",
            "let the other instance change it: call a method of its, or assign the field anew"),
    IDENTITY_NOT_KEPT(
            "SF0112",
            Severity.ERROR,
            "== compares %s by identity",
            "compare with equals (Objects.equals if one may be null), or use the constants of an enum"),
    NOT_SPLITTABLE("SF0199", Severity.ERROR, "method can't be split: %s", ""),

    // SF02xx: entity conventions
    NO_KEY(
            "SF0201",
            Severity.ERROR,
            "entity %s has no key",
            "annotate the final field, or the method without parameters, that tells its instances apart with @Key"),
    SEVERAL_KEYS(
            "SF0202",
            Severity.ERROR,
            "entity %s has more than one key",
            "keep one @Key; a record of several values can be a key"),
    KEY_NOT_FINAL(
            "SF0203",
            Severity.ERROR,
            "key field %s is not a final instance field",
            "declare it final and not static: a key never changes"),
    KEY_TYPE(
            "SF0204",
            Severity.ERROR,
            "%s can't be a key type",
            "use a String, an integral type, a UUID, an enum, or a record of those"),
    GENERIC_ENTITY(
            "SF0205",
            Severity.ERROR,
            "entity %s has type parameters",
            "make the generic class an abstract superclass without @Entity, and one entity for each type argument"),
    ENTITY_KIND(
            "SF0206",
            Severity.ERROR,
            "%s can't be an entity",
            "annotate the classes that implement it: only classes have instances with state of their own"),
    ENTITY_NAME_CLASH(
            "SF0207",
            Severity.ERROR,
            "two entities are named %s",
            "give one of them another name: @Entity(name = \"...\")"),
    ENTITY_SUPERCLASS(
            "SF0208",
            Severity.ERROR,
            "entity %s extends a class that is not part of the application",
            "hold the library's object in a field, or add the library to the application's classes"),
    STATE_TYPE(
            "SF0209",
            Severity.ERROR,
            "field %s of type %s can't be state",
            "keep the data that it is made from, or declare the field transient if it need not last"),
    BORDER_TYPE(
            "SF0210",
            Severity.ERROR,
            "%s of type %s can't be sent from one entity to another",
            "pass the data itself (a List, a record, ...), or make the method private if only this entity calls it"),
    IDENTITY_READS_STATE(
            "SF0211",
            Severity.ERROR,
            "%s reads more than the key, which is all that a reference has",
            "use the key alone, or remove the method: references are compared and printed by type and key"),
    INNER_ENTITY(
            "SF0212",
            Severity.ERROR,
            "entity %s is an inner class",
            "declare it static or at the top level: an entity has no enclosing instance"),
    ENTITY_NAME(
            "SF0213",
            Severity.ERROR,
            "%s can't be an entity's public name",
            "use letters, digits, '_', '-', '.' and '~': the name is part of URLs and addresses"),
    KEY_METHOD(
            "SF0214",
            Severity.ERROR,
            "key method %s can't be used",
            "a key method has no parameters, is not static, returns a value and reads final fields only"),
    SUSPEND_FUNCTION(
            "SF0215",
            Severity.ERROR,
            "%s is a suspend function",
            "remove suspend: a call of another entity waits for its answer without it"),
    CALL_TIMEOUT(
            "SF0220",
            Severity.ERROR,
            "the @CallTimeout of %s can't be used: %s",
            "write a positive duration, such as \"PT5S\" or \"PT0.2S\", on a method of an entity"),

    // SF03xx: legal but surprising
    BLOCKING(
            "SF0301",
            Severity.WARNING,
            "entity code calls %s, which %s",
            "do it in a client of the entity and pass what came out as an argument"),
    MUTABLE_STATIC(
            "SF0302",
            Severity.WARNING,
            "entity code changes the static field %s",
            "keep it in a field of an entity: static fields are not stored, and each process has its own"),
    THREADS(
            "SF0303",
            Severity.WARNING,
            "entity code uses %s",
            "do the work in the method itself, or in other entities: calls of them don't hold a thread"),
    ENTITY_LOCK(
            "SF0304",
            Severity.WARNING,
            "synchronized on the entity %s",
            "remove it: an instance handles one message at a time, and a lock does not reach other processes"),
    ARGUMENT_CHANGED_LATER(
            "SF0305",
            Severity.WARNING,
            "this changes an object that %s was given a copy of",
            "pass the object when it is complete, or tell the other instance about the change by a call of its own"),
    RESULT_CHANGED(
            "SF0306",
            Severity.WARNING,
            "this changes a copy of what %s returned",
            "let the other instance change it: call a method of its"),
    SHARED_STATE(
            "SF0307",
            Severity.WARNING,
            "field %s and field %s hold one object in plain Java, but two here",
            "pass a copy to show that two are meant, or keep the object in one entity and ask that one"),
    ARGUMENT_CHANGED_BY_CALLEE(
            "SF0308",
            Severity.WARNING,
            "%s changes its argument, and its caller does not see that",
            "let the method return what it has to say"),
    PART_OF_COLLECTION(
            "SF0309",
            Severity.WARNING,
            "%s is a part of another collection, and may be a copy of it after a remote operation",
            "copy the part, or get it anew after the remote operation"),
    LOST_IDENTITY(
            "SF0310",
            Severity.WARNING,
            "== compares %s by identity, which a copy does not keep",
            "compare with equals, by a key, or use the constants of an enum"),
    SMUGGLED(
            "SF0311",
            Severity.WARNING,
            "a %s is put into a collection that is stored, but can't be stored",
            "keep what it is made from, or take it out before the next remote operation or the end of the method"),

    // SF04xx: warnings that the code accepts
    UNKNOWN_ACCEPTED(
            "SF0401",
            Severity.ERROR,
            "@Accept names \"%s\", which is not a diagnostic",
            "write the code of a warning as it is printed: @Accept(\"SF0301\")"),
    UNACCEPTABLE(
            "SF0402",
            Severity.ERROR,
            "@Accept names %s, which can't be accepted",
            "repair what it reports: errors, and warnings about the class path, have no safe meaning"),
    NOTHING_TO_ACCEPT(
            "SF0403",
            Severity.WARNING,
            "@Accept(\"%s\") is not needed: there is no such warning here",
            "remove the annotation"),

    // SF09xx: ourselves
    INTERNAL_ERROR(
            "SF0901",
            Severity.ERROR,
            "internal error of the compiler: %s",
            "please report it, with the notes above and the class if you can");

    private final String code;
    private final Severity severity;
    private final String template;
    private final String help;

    DiagnosticCode(String code, Severity severity, String template, String help) {
        this.code = code;
        this.severity = severity;
        this.template = template;
        this.help = help;
    }

    /** The stable code, for example {@code SF0107}. */
    public String code() {
        return code;
    }

    /** What it is about, for the index. */
    public Family family() {
        return Family.valueOf(code.substring(0, 4));
    }

    /** Whether it fails the build. */
    public Severity severity() {
        return severity;
    }

    /** Whether code may say that it means what the diagnostic warns of. */
    public boolean canBeAccepted() {
        return severity == Severity.WARNING && (family() == Family.SF01 || family() == Family.SF03);
    }

    /** The message with its arguments, one lower-case line. */
    @SuppressWarnings("AnnotateFormatMethod") // the template is the constant, not a parameter
    public String message(Object... arguments) {
        return String.format(Locale.ROOT, template, arguments);
    }

    /** How to fix it, where there is an answer that fits all cases; else empty. */
    public String help() {
        return help;
    }

    /** The first digits of codes, and what they stand for. */
    public enum Family {
        SF00("Input"),
        SF01("What can't be split"),
        SF02("Conventions of entities"),
        SF03("Legal but surprising"),
        SF04("Accepted warnings"),
        SF09("The compiler itself");

        private final String title;

        Family(String title) {
            this.title = title;
        }

        /** The heading of its section of the index. */
        public String title() {
            return title;
        }
    }
}
