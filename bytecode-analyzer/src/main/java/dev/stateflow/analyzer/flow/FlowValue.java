package dev.stateflow.analyzer.flow;

import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.analysis.Value;

/**
 * What is known of a local variable or operand-stack value: its type as the verifier sees it, whether it is provably {@code this}, and where it
 * comes from.
 */
public final class FlowValue implements Value {
    /** How the verifier tells values apart. */
    public enum Kind {
        /** Not usable: never assigned, or different things on different paths. */
        TOP,
        INT,
        FLOAT,
        LONG,
        DOUBLE,
        /** The constant {@code null} on every path. */
        NULL,
        REFERENCE,
        /** An object between {@code new} and its constructor, or {@code this} before the constructor of the superclass. */
        UNINITIALIZED
    }

    private static final Type NULL_TYPE = Type.getObjectType("null");

    static final FlowValue TOP = new FlowValue(Kind.TOP, null, null, false, Set.of(), true);
    static final FlowValue INT = new FlowValue(Kind.INT, Type.INT_TYPE, null, false, Set.of(), true);
    static final FlowValue FLOAT = new FlowValue(Kind.FLOAT, Type.FLOAT_TYPE, null, false, Set.of(), true);
    static final FlowValue LONG = new FlowValue(Kind.LONG, Type.LONG_TYPE, null, false, Set.of(), true);
    static final FlowValue DOUBLE = new FlowValue(Kind.DOUBLE, Type.DOUBLE_TYPE, null, false, Set.of(), true);
    static final FlowValue NULL = new FlowValue(Kind.NULL, NULL_TYPE, null, false, Set.of(), false);

    private final Kind kind;
    private final @Nullable Type type;
    private final @Nullable AbstractInsnNode allocation;
    private final boolean isThis;
    private final Set<AbstractInsnNode> origins;
    private final boolean otherOrigin;

    private FlowValue(
            Kind kind,
            @Nullable Type type,
            @Nullable AbstractInsnNode allocation,
            boolean isThis,
            Set<AbstractInsnNode> origins,
            boolean otherOrigin) {
        this.kind = kind;
        this.type = type;
        this.allocation = allocation;
        this.isThis = isThis;
        this.origins = origins;
        this.otherOrigin = otherOrigin;
    }

    static FlowValue reference(Type type) {
        return new FlowValue(Kind.REFERENCE, type, null, false, Set.of(), true);
    }

    static FlowValue self(Type type) {
        return new FlowValue(Kind.REFERENCE, type, null, true, Set.of(), true);
    }

    static FlowValue from(Type type, AbstractInsnNode origin) {
        return new FlowValue(Kind.REFERENCE, type, null, false, Set.of(origin), false);
    }

    static FlowValue uninitialized(Type type, AbstractInsnNode allocation) {
        return new FlowValue(Kind.UNINITIALIZED, type, allocation, false, Set.of(), true);
    }

    static FlowValue uninitializedThis(Type type) {
        return new FlowValue(Kind.UNINITIALIZED, type, null, true, Set.of(), true);
    }

    /** The kind. */
    public Kind kind() {
        return kind;
    }

    /** The type; for {@link Kind#NULL} a type that no class has. Asked only of usable values. */
    public Type type() {
        return Objects.requireNonNull(type, "an unusable value has no type");
    }

    /** Whether this is a reference to an object, not the constant {@code null}, that can be used. */
    public boolean isReference() {
        return kind == Kind.REFERENCE;
    }

    /** Whether the value is the receiver of the method on every path. */
    public boolean isThis() {
        return isThis;
    }

    /** The {@code NEW} instruction of an uninitialised object; null for all other values and for an uninitialised {@code this}. */
    public @Nullable AbstractInsnNode allocation() {
        return allocation;
    }

    /**
     * The field reads, {@code invokedynamic} instructions, and calls that give iterators, functions, streams and parts of collections, that the value, or an
     * array it is in, can come from.
     */
    public Set<AbstractInsnNode> origins() {
        return origins;
    }

    /** Whether the value can come from elsewhere than {@link #origins()}. */
    public boolean hasOtherOrigin() {
        return otherOrigin;
    }

    /** The same value after a cast. */
    FlowValue as(Type newType) {
        return kind == Kind.REFERENCE ? new FlowValue(kind, newType, allocation, isThis, origins, otherOrigin) : this;
    }

    /** The value after its constructor has run. */
    FlowValue initialized() {
        return new FlowValue(Kind.REFERENCE, type, null, isThis, Set.of(), true);
    }

    /** What is known when the value is this one or the other. */
    FlowValue merge(FlowValue other, TypeMerge types) {
        if (equals(other)) {
            return this;
        }
        boolean references = kind == Kind.REFERENCE || kind == Kind.NULL;
        boolean otherReferences = other.kind == Kind.REFERENCE || other.kind == Kind.NULL;
        if (!references || !otherReferences) {
            return TOP;
        }
        Type merged = kind == Kind.NULL
                ? other.type()
                : other.kind == Kind.NULL ? type() : types.commonSupertype(type(), other.type());
        FlowValue result = new FlowValue(
                Kind.REFERENCE,
                merged,
                null,
                isThis && other.isThis,
                union(origins, other.origins),
                otherOrigin || other.otherOrigin);
        return result.equals(this) ? this : result;
    }

    private static Set<AbstractInsnNode> union(Set<AbstractInsnNode> a, Set<AbstractInsnNode> b) {
        if (a.containsAll(b)) {
            return a;
        }
        Set<AbstractInsnNode> union = new HashSet<>(a);
        union.addAll(b);
        return union;
    }

    @Override
    public int getSize() {
        return kind == Kind.LONG || kind == Kind.DOUBLE ? 2 : 1;
    }

    @Override
    public boolean equals(@Nullable Object object) {
        return object instanceof FlowValue other
                && kind == other.kind
                && Objects.equals(type, other.type)
                && allocation == other.allocation
                && isThis == other.isThis
                && otherOrigin == other.otherOrigin
                && origins.equals(other.origins);
    }

    @Override
    public int hashCode() {
        return Objects.hash(kind, type, isThis);
    }

    @Override
    public String toString() {
        return kind + (type == null ? "" : " " + type) + (isThis ? " this" : "");
    }

    /** Merges types the way the verifier does. */
    @FunctionalInterface
    interface TypeMerge {
        Type commonSupertype(Type a, Type b);
    }
}
