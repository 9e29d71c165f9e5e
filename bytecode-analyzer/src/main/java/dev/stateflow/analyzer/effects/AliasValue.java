package dev.stateflow.analyzer.effects;

import java.util.HashSet;
import java.util.Set;
import org.objectweb.asm.tree.analysis.Value;

/**
 * A local variable or operand-stack value.
 *
 * @param size 1, or 2 for long and double
 * @param descriptor the static type, or empty if it is not known or not a reference
 * @param refs the objects that it can be, as far as they are known and can change
 * @param many whether it can be too many objects to name them
 */
record AliasValue(int size, String descriptor, Set<Ref> refs, boolean many) implements Value {
    static final AliasValue ONE = new AliasValue(1, "", Set.of());
    static final AliasValue TWO = new AliasValue(2, "", Set.of());

    /** Code that mixes more objects than that is not followed. */
    private static final int MOST = 12;

    AliasValue(int size, String descriptor, Set<Ref> refs) {
        this(size, descriptor, refs, false);
    }

    boolean isSelf() {
        return refs.size() == 1 && refs.contains(new Ref(new Root.Self(), false));
    }

    AliasValue merge(AliasValue other) {
        if (equals(other)) {
            return this;
        }
        if (size != other.size) {
            return ONE;
        }
        Set<Ref> union = refs;
        if (!refs.containsAll(other.refs)) {
            union = new HashSet<>(refs);
            union.addAll(other.refs);
        }
        String merged = descriptor.equals(other.descriptor) ? descriptor : "";
        boolean tooMany = many || other.many || union.size() > MOST;
        AliasValue result = new AliasValue(size, merged, tooMany ? Set.of() : union, tooMany);
        return result.equals(this) ? this : result;
    }

    @Override
    public int getSize() {
        return size;
    }
}
