package dev.stateflow.conformance.generate;

import dev.stateflow.conformance.generate.Part.Block;
import java.util.List;

/**
 * A generated program as a tree.
 *
 * @param header what stands on top
 * @param classes its classes
 */
record Source(String header, List<ClassPart> classes) {
    Source {
        classes = List.copyOf(classes);
    }

    /**
     * A class.
     *
     * @param header up to and including the brace
     * @param fixed fields and what else can't be taken apart
     * @param methods the methods with generated bodies
     */
    record ClassPart(String header, String fixed, List<MethodPart> methods) {
        ClassPart {
            methods = List.copyOf(methods);
        }
    }

    /**
     * A method.
     *
     * @param header up to the brace
     * @param body its body
     */
    record MethodPart(String header, Block body) {}

    /** The program as Java text. */
    String text() {
        return Printer.print(this);
    }
}
