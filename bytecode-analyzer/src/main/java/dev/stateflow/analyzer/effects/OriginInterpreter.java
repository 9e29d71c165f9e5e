package dev.stateflow.analyzer.effects;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MultiANewArrayInsnNode;
import org.objectweb.asm.tree.TryCatchBlockNode;
import org.objectweb.asm.tree.TypeInsnNode;
import org.objectweb.asm.tree.analysis.AnalyzerException;
import org.objectweb.asm.tree.analysis.BasicInterpreter;
import org.objectweb.asm.tree.analysis.BasicValue;
import org.objectweb.asm.tree.analysis.Frame;
import org.objectweb.asm.tree.analysis.Interpreter;

/** Follows objects through a method. Sizes of values are those that ASM's own interpreter finds. */
final class OriginInterpreter extends Interpreter<TrackedValue> {
    private final BasicInterpreter sizes = new BasicInterpreter();
    private final LibraryCalls library;
    private final Function<FieldInsnNode, String> fieldNames;
    private final CallResults results;

    /** Tells what calls return. */
    @FunctionalInterface
    interface CallResults {
        Origin of(AbstractInsnNode call, List<? extends TrackedValue> arguments);
    }

    OriginInterpreter(LibraryCalls library, Function<FieldInsnNode, String> fieldNames, CallResults results) {
        super(Opcodes.ASM9);
        this.library = library;
        this.fieldNames = fieldNames;
        this.results = results;
    }

    @Override
    public @Nullable TrackedValue newValue(@Nullable Type type) {
        if (type == null) {
            return TrackedValue.ONE;
        }
        if (type.getSort() == Type.VOID) {
            return null;
        }
        return value(type, Origin.ELSEWHERE);
    }

    @Override
    public TrackedValue newParameterValue(boolean isInstanceMethod, int local, Type type) {
        return isInstanceMethod && local == 0
                ? new TrackedValue(1, type.getDescriptor(), Origin.SELF)
                : value(type, Origin.ELSEWHERE);
    }

    @Override
    public TrackedValue newEmptyValue(int local) {
        return TrackedValue.ONE;
    }

    @Override
    public TrackedValue newExceptionValue(TryCatchBlockNode block, Frame<TrackedValue> handler, Type type) {
        return value(type, Origin.ELSEWHERE);
    }

    @Override
    public TrackedValue newOperation(AbstractInsnNode instruction) throws AnalyzerException {
        if (instruction instanceof FieldInsnNode access) {
            return value(Type.getType(access.desc), Origin.ELSEWHERE);
        }
        if (instruction instanceof TypeInsnNode allocation) {
            return value(Type.getObjectType(allocation.desc), Origin.FRESH);
        }
        return ofSize(sizes.newOperation(instruction));
    }

    @Override
    public TrackedValue copyOperation(AbstractInsnNode instruction, TrackedValue value) {
        return value;
    }

    @Override
    public @Nullable TrackedValue unaryOperation(AbstractInsnNode instruction, TrackedValue value)
            throws AnalyzerException {
        switch (instruction.getOpcode()) {
            case Opcodes.GETFIELD -> {
                FieldInsnNode access = (FieldInsnNode) instruction;
                return value(Type.getType(access.desc), value.origin().field(fieldNames.apply(access)));
            }
            case Opcodes.CHECKCAST -> {
                return new TrackedValue(
                        1, Type.getObjectType(((TypeInsnNode) instruction).desc).getDescriptor(), value.origin());
            }
            case Opcodes.ANEWARRAY, Opcodes.NEWARRAY -> {
                return new TrackedValue(1, "", Origin.FRESH);
            }
            default -> {
                BasicValue result = sizes.unaryOperation(instruction, BasicValue.UNINITIALIZED_VALUE);
                return result == null ? null : ofSize(result);
            }
        }
    }

    @Override
    public @Nullable TrackedValue binaryOperation(AbstractInsnNode instruction, TrackedValue a, TrackedValue b)
            throws AnalyzerException {
        if (instruction.getOpcode() == Opcodes.AALOAD) {
            String element = a.descriptor().startsWith("[") ? a.descriptor().substring(1) : "";
            return new TrackedValue(
                    1,
                    element,
                    library.isImmutable(element) ? Origin.FRESH : a.origin().contents());
        }
        BasicValue result =
                sizes.binaryOperation(instruction, BasicValue.UNINITIALIZED_VALUE, BasicValue.UNINITIALIZED_VALUE);
        return result == null ? null : ofSize(result);
    }

    @Override
    public @Nullable TrackedValue ternaryOperation(
            AbstractInsnNode instruction, TrackedValue a, TrackedValue b, TrackedValue c) {
        return null;
    }

    @Override
    public @Nullable TrackedValue naryOperation(AbstractInsnNode instruction, List<? extends TrackedValue> values) {
        if (instruction instanceof MultiANewArrayInsnNode) {
            return new TrackedValue(1, "", Origin.FRESH);
        }
        String descriptor =
                instruction instanceof MethodInsnNode call ? call.desc : ((InvokeDynamicInsnNode) instruction).desc;
        Type type = Type.getReturnType(descriptor);
        return type.getSort() == Type.VOID ? null : value(type, results.of(instruction, values));
    }

    @Override
    public void returnOperation(AbstractInsnNode instruction, TrackedValue value, TrackedValue expected) {}

    @Override
    public TrackedValue merge(TrackedValue a, TrackedValue b) {
        if (a.equals(b)) {
            return a;
        }
        if (a.size() != b.size()) {
            // a slot used for different things: nobody reads it after the merge
            return TrackedValue.ONE;
        }
        String descriptor = a.descriptor().equals(b.descriptor()) ? a.descriptor() : "";
        return new TrackedValue(a.size(), descriptor, a.origin().merge(b.origin()));
    }

    private TrackedValue value(Type type, Origin origin) {
        int sort = type.getSort();
        if (sort != Type.OBJECT && sort != Type.ARRAY) {
            return type.getSize() == 2 ? TrackedValue.TWO : TrackedValue.ONE;
        }
        String descriptor = type.getDescriptor();
        return new TrackedValue(1, descriptor, library.isImmutable(descriptor) ? Origin.FRESH : origin);
    }

    private static TrackedValue ofSize(@Nullable BasicValue value) {
        return value != null && value.getSize() == 2 ? TrackedValue.TWO : TrackedValue.ONE;
    }
}
