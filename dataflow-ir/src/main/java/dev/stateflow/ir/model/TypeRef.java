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

    /**
     * The erased type: a field descriptor (JVMS 4.3.2). A bare type variable erases to {@code Object}, since its bound is not part of the
     * signature; where the bound matters, the method's own descriptor has it.
     */
    public String descriptor() {
        int component = 0;
        while (signature.startsWith("[", component)) {
            component++;
        }
        if (signature.startsWith("T", component)) {
            return signature.substring(0, component) + "Ljava/lang/Object;";
        }
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
