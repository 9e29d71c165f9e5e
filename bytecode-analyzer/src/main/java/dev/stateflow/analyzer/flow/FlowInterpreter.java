package dev.stateflow.analyzer.flow;

import dev.stateflow.analyzer.load.FunctionNames;
import dev.stateflow.analyzer.load.TypeHierarchy;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ConstantDynamic;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.IntInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MultiANewArrayInsnNode;
import org.objectweb.asm.tree.TryCatchBlockNode;
import org.objectweb.asm.tree.TypeInsnNode;
import org.objectweb.asm.tree.analysis.AnalyzerException;
import org.objectweb.asm.tree.analysis.Frame;
import org.objectweb.asm.tree.analysis.Interpreter;

/** Executes instructions on {@link FlowValue}s. The code is assumed to be well-formed; nothing is checked twice. */
final class FlowInterpreter extends Interpreter<FlowValue> {
    private static final Type OBJECT = Type.getObjectType("java/lang/Object");
    private static final List<String> FOLLOWED =
            List.of("java/util/function/", "java/util/stream/", "java/util/Comparator", FunctionNames.CALLBACKS);
    private static final String ITERATOR = "()Ljava/util/Iterator;";

    private final TypeHierarchy hierarchy;
    private final boolean constructor;

    FlowInterpreter(TypeHierarchy hierarchy, boolean constructor) {
        super(Opcodes.ASM9);
        this.hierarchy = hierarchy;
        this.constructor = constructor;
    }

    @Override
    public @Nullable FlowValue newValue(@Nullable Type type) {
        return type == null ? FlowValue.TOP : type.getSort() == Type.VOID ? null : of(type);
    }

    private static FlowValue of(Type type) {
        return switch (type.getSort()) {
            case Type.BOOLEAN, Type.BYTE, Type.CHAR, Type.SHORT, Type.INT -> FlowValue.INT;
            case Type.FLOAT -> FlowValue.FLOAT;
            case Type.LONG -> FlowValue.LONG;
            case Type.DOUBLE -> FlowValue.DOUBLE;
            case Type.ARRAY, Type.OBJECT -> FlowValue.reference(type);
            default -> throw new IllegalArgumentException("a value of type " + type);
        };
    }

    @Override
    public FlowValue newParameterValue(boolean isInstanceMethod, int local, Type type) {
        if (isInstanceMethod && local == 0) {
            return constructor ? FlowValue.uninitializedThis(type) : FlowValue.self(type);
        }
        return of(type);
    }

    @Override
    public FlowValue newEmptyValue(int local) {
        return FlowValue.TOP;
    }

    @Override
    public FlowValue newExceptionValue(TryCatchBlockNode block, Frame<FlowValue> handlerFrame, Type exceptionType) {
        return FlowValue.reference(exceptionType);
    }

    @Override
    public FlowValue newOperation(AbstractInsnNode insn) throws AnalyzerException {
        return switch (insn.getOpcode()) {
            case Opcodes.ACONST_NULL -> FlowValue.NULL;
            case Opcodes.LCONST_0, Opcodes.LCONST_1 -> FlowValue.LONG;
            case Opcodes.FCONST_0, Opcodes.FCONST_1, Opcodes.FCONST_2 -> FlowValue.FLOAT;
            case Opcodes.DCONST_0, Opcodes.DCONST_1 -> FlowValue.DOUBLE;
            case Opcodes.LDC -> constant(insn, ((LdcInsnNode) insn).cst);
            case Opcodes.GETSTATIC -> field(insn, Type.getType(((FieldInsnNode) insn).desc));
            case Opcodes.NEW -> FlowValue.uninitialized(Type.getObjectType(((TypeInsnNode) insn).desc), insn);
            case Opcodes.JSR -> throw new AnalyzerException(insn, "subroutines are not supported");
            default -> FlowValue.INT;
        };
    }

    private static FlowValue constant(AbstractInsnNode insn, Object constant) throws AnalyzerException {
        if (constant instanceof Integer) {
            return FlowValue.INT;
        } else if (constant instanceof Float) {
            return FlowValue.FLOAT;
        } else if (constant instanceof Long) {
            return FlowValue.LONG;
        } else if (constant instanceof Double) {
            return FlowValue.DOUBLE;
        } else if (constant instanceof String) {
            return FlowValue.reference(Type.getObjectType("java/lang/String"));
        } else if (constant instanceof Type type) {
            return FlowValue.reference(Type.getObjectType(
                    type.getSort() == Type.METHOD ? "java/lang/invoke/MethodType" : "java/lang/Class"));
        } else if (constant instanceof Handle) {
            return FlowValue.reference(Type.getObjectType("java/lang/invoke/MethodHandle"));
        } else if (constant instanceof ConstantDynamic dynamic) {
            return of(Type.getType(dynamic.getDescriptor()));
        }
        throw new AnalyzerException(insn, "unknown constant " + constant);
    }

    @Override
    public FlowValue copyOperation(AbstractInsnNode insn, FlowValue value) {
        return value;
    }

    @Override
    public @Nullable FlowValue unaryOperation(AbstractInsnNode insn, FlowValue value) {
        return switch (insn.getOpcode()) {
            case Opcodes.INEG,
                    Opcodes.IINC,
                    Opcodes.L2I,
                    Opcodes.F2I,
                    Opcodes.D2I,
                    Opcodes.I2B,
                    Opcodes.I2C,
                    Opcodes.I2S,
                    Opcodes.ARRAYLENGTH,
                    Opcodes.INSTANCEOF -> FlowValue.INT;
            case Opcodes.FNEG, Opcodes.I2F, Opcodes.L2F, Opcodes.D2F -> FlowValue.FLOAT;
            case Opcodes.LNEG, Opcodes.I2L, Opcodes.F2L, Opcodes.D2L -> FlowValue.LONG;
            case Opcodes.DNEG, Opcodes.I2D, Opcodes.L2D, Opcodes.F2D -> FlowValue.DOUBLE;
            case Opcodes.GETFIELD -> field(insn, Type.getType(((FieldInsnNode) insn).desc));
            case Opcodes.NEWARRAY -> FlowValue.reference(primitiveArray(((IntInsnNode) insn).operand));
            case Opcodes.ANEWARRAY ->
                FlowValue.reference(Type.getType(
                        "[" + Type.getObjectType(((TypeInsnNode) insn).desc).getDescriptor()));
            case Opcodes.CHECKCAST -> value.as(Type.getObjectType(((TypeInsnNode) insn).desc));
            default -> null;
        };
    }

    private static FlowValue field(AbstractInsnNode insn, Type type) {
        return type.getSort() >= Type.ARRAY ? FlowValue.from(type, insn) : of(type);
    }

    private static Type primitiveArray(int operand) {
        return Type.getType(
                switch (operand) {
                    case Opcodes.T_BOOLEAN -> "[Z";
                    case Opcodes.T_CHAR -> "[C";
                    case Opcodes.T_BYTE -> "[B";
                    case Opcodes.T_SHORT -> "[S";
                    case Opcodes.T_INT -> "[I";
                    case Opcodes.T_FLOAT -> "[F";
                    case Opcodes.T_DOUBLE -> "[D";
                    case Opcodes.T_LONG -> "[J";
                    default -> throw new IllegalArgumentException("array of type " + operand);
                });
    }

    @Override
    public @Nullable FlowValue binaryOperation(AbstractInsnNode insn, FlowValue value1, FlowValue value2) {
        int opcode = insn.getOpcode();
        if (opcode == Opcodes.AALOAD) {
            return element(value1);
        }
        return switch (opcode) {
            case Opcodes.FALOAD, Opcodes.FADD, Opcodes.FSUB, Opcodes.FMUL, Opcodes.FDIV, Opcodes.FREM ->
                FlowValue.FLOAT;
            case Opcodes.LALOAD,
                    Opcodes.LADD,
                    Opcodes.LSUB,
                    Opcodes.LMUL,
                    Opcodes.LDIV,
                    Opcodes.LREM,
                    Opcodes.LSHL,
                    Opcodes.LSHR,
                    Opcodes.LUSHR,
                    Opcodes.LAND,
                    Opcodes.LOR,
                    Opcodes.LXOR -> FlowValue.LONG;
            case Opcodes.DALOAD, Opcodes.DADD, Opcodes.DSUB, Opcodes.DMUL, Opcodes.DDIV, Opcodes.DREM ->
                FlowValue.DOUBLE;
            case Opcodes.IF_ICMPEQ,
                    Opcodes.IF_ICMPNE,
                    Opcodes.IF_ICMPLT,
                    Opcodes.IF_ICMPGE,
                    Opcodes.IF_ICMPGT,
                    Opcodes.IF_ICMPLE,
                    Opcodes.IF_ACMPEQ,
                    Opcodes.IF_ACMPNE,
                    Opcodes.PUTFIELD -> null;
            default -> FlowValue.INT;
        };
    }

    private static FlowValue element(FlowValue array) {
        if (array.kind() != FlowValue.Kind.REFERENCE) {
            return FlowValue.NULL;
        }
        String descriptor = array.type().getDescriptor();
        // what is in an array is part of it
        return array.as(descriptor.startsWith("[") ? Type.getType(descriptor.substring(1)) : OBJECT);
    }

    @Override
    public @Nullable FlowValue ternaryOperation(
            AbstractInsnNode insn, FlowValue value1, FlowValue value2, FlowValue value3) {
        return null;
    }

    @Override
    public @Nullable FlowValue naryOperation(AbstractInsnNode insn, List<? extends FlowValue> values) {
        if (insn instanceof MultiANewArrayInsnNode array) {
            return FlowValue.reference(Type.getType(array.desc));
        }
        if (insn instanceof InvokeDynamicInsnNode dynamic) {
            Type result = Type.getReturnType(dynamic.desc);
            return result.getSort() == Type.OBJECT ? FlowValue.from(result, insn) : newValue(result);
        }
        MethodInsnNode call = (MethodInsnNode) insn;
        if (call.getOpcode() != Opcodes.INVOKESTATIC && call.name.equals("iterator") && call.desc.equals(ITERATOR)) {
            return FlowValue.from(Type.getReturnType(call.desc), insn);
        }
        Type result = Type.getReturnType(call.desc);
        return isFollowed(call, result) || CollectionParts.isPart(call)
                ? FlowValue.from(result, insn)
                : newValue(result);
    }

    /** Functions and streams are followed to where they are used, and so are parts of collections. */
    private static boolean isFollowed(MethodInsnNode call, Type result) {
        return call.name.equals(FunctionNames.MAKE)
                || (result.getSort() == Type.OBJECT
                        && FOLLOWED.stream().anyMatch(result.getInternalName()::startsWith));
    }

    @Override
    public void returnOperation(AbstractInsnNode insn, FlowValue value, FlowValue expected) {
        // nothing to check
    }

    @Override
    public FlowValue merge(FlowValue value1, FlowValue value2) {
        return value1.merge(value2, this::commonSupertype);
    }

    private Type commonSupertype(Type a, Type b) {
        if (a.equals(b)) {
            return a;
        }
        String common = hierarchy.commonSuperclass(a.getInternalName(), b.getInternalName());
        return Type.getObjectType(Objects.requireNonNull(common, "common superclass"));
    }
}
