package dev.stateflow.analyzer.split;

import org.objectweb.asm.Type;

/**
 * A value that a frame holds.
 *
 * @param name the variable's name; {@code $n} for the n-th operand-stack value; {@code this} for the receiver of a helper method
 * @param signature its type as it stands in the source, generic if the class file says so
 * @param descriptor its type in the table of suspension points
 * @param type the type that the verifier sees, to which it is cast when it is restored
 * @param place where it comes from and goes to
 * @param index the slot or stack position
 */
record SavedValue(String name, String signature, String descriptor, Type type, Place place, int index) {
    /** Where values live. */
    enum Place {
        RECEIVER,
        LOCAL,
        STACK
    }

    FrameShape.Kind kind() {
        return FrameShape.Kind.of(type);
    }
}
