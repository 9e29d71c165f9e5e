package dev.stateflow.analyzer.generate;

import dev.stateflow.analyzer.normalize.Abi;
import dev.stateflow.analyzer.split.Code;
import dev.stateflow.analyzer.split.FrameShape;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Calls of the runtime's ValueOutput and ValueInput. */
final class Values {
    private Values() {}

    /** The stack holds the output and the value. */
    static void write(Type type, Code code) {
        FrameShape.Kind kind = FrameShape.Kind.of(type);
        code.invoke(
                Opcodes.INVOKEINTERFACE,
                Abi.VALUE_OUTPUT,
                "write" + name(kind),
                "(" + kind.type().getDescriptor() + ")V");
    }

    /** The stack holds the input; afterwards, the value. References are not cast. */
    static void read(Type type, Code code) {
        FrameShape.Kind kind = FrameShape.Kind.of(type);
        code.invoke(
                Opcodes.INVOKEINTERFACE,
                Abi.VALUE_INPUT,
                "read" + name(kind),
                "()" + kind.type().getDescriptor());
    }

    private static String name(FrameShape.Kind kind) {
        return switch (kind) {
            case INT -> "Int";
            case LONG -> "Long";
            case FLOAT -> "Float";
            case DOUBLE -> "Double";
            case REFERENCE -> "Object";
        };
    }
}
