package dev.stateflow.ir.model;

/**
 * A Java type.
 *
 * @param signature the generic type as a field signature (JVMS 4.7.9.1), for example
 *     {@code Ljava/util/List<Lshop/Item;>;}; {@code V} for void
 */
public record TypeRef(String signature) {
    public TypeRef {
        if (signature.isEmpty()) {
            throw new IllegalArgumentException("a type has a signature");
        }
    }

    /** The erased type: a field descriptor (JVMS 4.3.2). */
    public String descriptor() {
        StringBuilder erased = new StringBuilder();
        int depth = 0;
        for (int i = 0; i < signature.length(); i++) {
            char c = signature.charAt(i);
            if (c == '<') {
                depth++;
            } else if (c == '>') {
                depth--;
            } else if (depth == 0) {
                erased.append(c == '.' ? '$' : c);
            }
        }
        return erased.toString();
    }
}
