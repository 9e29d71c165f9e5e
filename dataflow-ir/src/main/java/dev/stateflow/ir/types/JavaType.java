package dev.stateflow.ir.types;

import java.util.List;
import java.util.Optional;

/**
 * A parsed type signature.
 */
public sealed interface JavaType {
    /**
     * A primitive type or void.
     *
     * @param code its descriptor letter: one of {@code BCDFIJSZV}
     */
    record Primitive(char code) implements JavaType {}

    /**
     * A class or interface type.
     *
     * @param parts the outermost class, its name with slashes, then the member classes that are written with a dot; never empty
     */
    record ClassType(List<Part> parts) implements JavaType {
        public ClassType {
            parts = List.copyOf(parts);
        }

        /** The internal name of the class ({@code java/util/Map$Entry}). */
        public String internalName() {
            StringBuilder name = new StringBuilder(parts.get(0).name());
            for (Part part : parts.subList(1, parts.size())) {
                name.append('$').append(part.name());
            }
            return name.toString();
        }
    }

    /**
     * One class of a class type.
     *
     * @param name its name
     * @param arguments its type arguments, empty if there are none
     */
    record Part(String name, List<JavaType> arguments) {
        public Part {
            arguments = List.copyOf(arguments);
        }
    }

    /**
     * An array type.
     *
     * @param component what it is an array of
     */
    record ArrayType(JavaType component) implements JavaType {}

    /**
     * A type variable.
     *
     * @param name its name
     */
    record TypeVariable(String name) implements JavaType {}

    /**
     * A wildcard; only as a type argument.
     *
     * @param bound how it is bounded
     * @param type the bound; empty exactly for {@link Bound#NONE}
     */
    record Wildcard(Bound bound, Optional<JavaType> type) implements JavaType {}

    /** The bounds of a wildcard. */
    enum Bound {
        NONE,
        EXTENDS,
        SUPER
    }
}
