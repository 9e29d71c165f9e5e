package dev.stateflow.analyzer.normalize;

import dev.stateflow.analyzer.load.Signatures;
import java.util.function.Predicate;

/** The names that compiled code is linked against: docs/compiled-form.md. Strings, since the compiler does not depend on the runtime. */
public final class Abi {
    private static final String PACKAGE = "dev/stateflow/runtime/core/abi/";

    public static final String EXECUTION = PACKAGE + "Execution";
    public static final String FRAME = PACKAGE + "Frame";
    public static final String ENTITY_OBJECT = PACKAGE + "EntityObject";
    public static final String ENTITY_BASE = PACKAGE + "EntityBase";
    public static final String ENTITY_TYPE = PACKAGE + "EntityType";
    public static final String SPLIT_TYPE = PACKAGE + "SplitType";
    public static final String REFERENCES = PACKAGE + "References";
    public static final String ITERATION = PACKAGE + "Iteration";
    public static final String VALUE_OUTPUT = PACKAGE + "ValueOutput";
    public static final String VALUE_INPUT = PACKAGE + "ValueInput";
    public static final String STATE_FIELDS = PACKAGE + "StateFields";
    public static final String ENTITY_MARKER = PACKAGE + "EntityMarker";
    public static final String ADDRESS = "dev/stateflow/runtime/core/message/Address";

    /** The package of frame classes. */
    public static final String FRAMES = "dev/stateflow/frames/";

    /** What is appended to the name of a class for its step class. */
    public static final String STEP_SUFFIX = "$Step";

    /** The field of a step class that holds its only instance. */
    public static final String STEP = "STEP";

    private Abi() {}

    /** A descriptor of a class. */
    public static String descriptor(String internalName) {
        return "L" + internalName + ";";
    }

    /** The descriptor of the split form of a method. */
    public static String splitDescriptor(String descriptor) {
        int end = Signatures.endOfParameters(descriptor);
        return descriptor.substring(0, end) + descriptor(FRAME) + descriptor(EXECUTION) + descriptor.substring(end);
    }

    /**
     * The internal name of the step class of a class: the first of {@code $Step}, {@code $Step_}, … that no class of the user has. The runtime looks for it
     * in the same order.
     */
    public static String step(String className, Predicate<String> isTaken) {
        String name = className + STEP_SUFFIX;
        while (isTaken.test(name)) {
            name += "_";
        }
        return name;
    }
}
