package dev.stateflow.analyzer.effects;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.TryCatchBlockNode;
import org.objectweb.asm.tree.TypeInsnNode;
import org.objectweb.asm.tree.analysis.AnalyzerException;
import org.objectweb.asm.tree.analysis.BasicInterpreter;
import org.objectweb.asm.tree.analysis.BasicValue;
import org.objectweb.asm.tree.analysis.Frame;
import org.objectweb.asm.tree.analysis.Interpreter;

/** Follows single objects through a method: the one that was made here, the one that a field held. Guesses nothing: what is not known has no name. */
final class AliasInterpreter extends Interpreter<AliasValue> {
    private final BasicInterpreter sizes = new BasicInterpreter();
    private final LibraryCalls library;
    private final Function<FieldInsnNode, String> fieldNames;
    private final Results results;
    private final int[] parameters;

    /** Tells what calls and remote reads give. */
    interface Results {
        Set<Ref> of(AbstractInsnNode call, List<? extends AliasValue> arguments);

        boolean isRemote(String owner, AliasValue receiver);
    }

    AliasInterpreter(
            LibraryCalls library,
            Function<FieldInsnNode, String> fieldNames,
            Results results,
            boolean isStatic,
            String descriptor) {
        super(Opcodes.ASM9);
        this.library = library;
        this.fieldNames = fieldNames;
        this.results = results;
        this.parameters = parameters(isStatic, descriptor);
    }

    /** The index of the parameter that starts in a slot. */
    private static int[] parameters(boolean isStatic, String descriptor) {
        Type[] types = Type.getArgumentTypes(descriptor);
        int[] bySlot = new int[2 * types.length + 1];
        int slot = isStatic ? 0 : 1;
        for (int i = 0; i < types.length; i++) {
            bySlot[slot] = i;
            slot += types[i].getSize();
        }
        return bySlot;
    }

    @Override
    public @Nullable AliasValue newValue(@Nullable Type type) {
        if (type == null) {
            return AliasValue.ONE;
        }
        return type.getSort() == Type.VOID ? null : value(type, Set.of());
    }

    @Override
    public AliasValue newParameterValue(boolean isInstanceMethod, int local, Type type) {
        return isInstanceMethod && local == 0
                ? new AliasValue(1, type.getDescriptor(), Set.of(Ref.to(new Root.Self())))
                : value(type, Set.of(Ref.to(new Root.Parameter(parameters[local]))));
    }

    @Override
    public AliasValue newEmptyValue(int local) {
        return AliasValue.ONE;
    }

    @Override
    public AliasValue newExceptionValue(TryCatchBlockNode block, Frame<AliasValue> handler, Type type) {
        return value(type, Set.of());
    }

    @Override
    public AliasValue newOperation(AbstractInsnNode instruction) throws AnalyzerException {
        if (instruction instanceof FieldInsnNode access) {
            return value(Type.getType(access.desc), Set.of(Ref.to(new Root.Static(fieldNames.apply(access)))));
        }
        if (instruction instanceof TypeInsnNode allocation) {
            return value(Type.getObjectType(allocation.desc), made(instruction));
        }
        return ofSize(sizes.newOperation(instruction));
    }

    @Override
    public AliasValue copyOperation(AbstractInsnNode instruction, AliasValue value) {
        return value;
    }

    @Override
    public @Nullable AliasValue unaryOperation(AbstractInsnNode instruction, AliasValue value)
            throws AnalyzerException {
        switch (instruction.getOpcode()) {
            case Opcodes.GETFIELD -> {
                FieldInsnNode access = (FieldInsnNode) instruction;
                return value(Type.getType(access.desc), field(access, value));
            }
            case Opcodes.CHECKCAST -> {
                return value(Type.getObjectType(((TypeInsnNode) instruction).desc), value.refs());
            }
            case Opcodes.ANEWARRAY, Opcodes.NEWARRAY -> {
                return new AliasValue(1, "", made(instruction));
            }
            default -> {
                BasicValue result = sizes.unaryOperation(instruction, BasicValue.UNINITIALIZED_VALUE);
                return result == null ? null : ofSize(result);
            }
        }
    }

    private Set<Ref> field(FieldInsnNode access, AliasValue receiver) {
        if (results.isRemote(access.owner, receiver)) {
            return Set.of(Ref.to(new Root.Answer(access)));
        }
        return field(fieldNames.apply(access), receiver.refs());
    }

    /** What a field of objects holds. */
    static Set<Ref> field(String field, Set<Ref> objects) {
        Set<Ref> result = new HashSet<>();
        for (Ref object : objects) {
            boolean self = object.root() instanceof Root.Self && !object.inside();
            result.add(self ? Ref.to(new Root.Own(field)) : object.within());
        }
        return result;
    }

    /** What objects hold. */
    static Set<Ref> contents(Set<Ref> objects) {
        Set<Ref> result = new HashSet<>();
        for (Ref object : objects) {
            if (!(object.root() instanceof Root.Self)) {
                result.add(object.within());
            }
        }
        return result;
    }

    @Override
    public @Nullable AliasValue binaryOperation(AbstractInsnNode instruction, AliasValue a, AliasValue b)
            throws AnalyzerException {
        if (instruction.getOpcode() == Opcodes.AALOAD) {
            String element = a.descriptor().startsWith("[") ? a.descriptor().substring(1) : "";
            return new AliasValue(1, element, library.isImmutable(element) ? Set.of() : contents(a.refs()));
        }
        BasicValue result =
                sizes.binaryOperation(instruction, BasicValue.UNINITIALIZED_VALUE, BasicValue.UNINITIALIZED_VALUE);
        return result == null ? null : ofSize(result);
    }

    @Override
    public @Nullable AliasValue ternaryOperation(
            AbstractInsnNode instruction, AliasValue a, AliasValue b, AliasValue c) {
        return null;
    }

    @Override
    public @Nullable AliasValue naryOperation(AbstractInsnNode instruction, List<? extends AliasValue> values) {
        if (!(instruction instanceof MethodInsnNode) && !(instruction instanceof InvokeDynamicInsnNode)) {
            return new AliasValue(1, "", made(instruction));
        }
        String descriptor =
                instruction instanceof MethodInsnNode call ? call.desc : ((InvokeDynamicInsnNode) instruction).desc;
        Type type = Type.getReturnType(descriptor);
        return type.getSort() == Type.VOID ? null : value(type, results.of(instruction, values));
    }

    @Override
    public void returnOperation(AbstractInsnNode instruction, AliasValue value, AliasValue expected) {}

    @Override
    public AliasValue merge(AliasValue a, AliasValue b) {
        return a.merge(b);
    }

    static Set<Ref> made(AbstractInsnNode by) {
        return Set.of(Ref.to(new Root.Made(by)));
    }

    private AliasValue value(Type type, Set<Ref> refs) {
        int sort = type.getSort();
        if (sort != Type.OBJECT && sort != Type.ARRAY) {
            return type.getSize() == 2 ? AliasValue.TWO : AliasValue.ONE;
        }
        String descriptor = type.getDescriptor();
        return new AliasValue(1, descriptor, library.isImmutable(descriptor) ? Set.of() : refs);
    }

    private static AliasValue ofSize(@Nullable BasicValue value) {
        return value != null && value.getSize() == 2 ? AliasValue.TWO : AliasValue.ONE;
    }
}
