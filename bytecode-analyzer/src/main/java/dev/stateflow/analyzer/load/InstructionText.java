package dev.stateflow.analyzer.load;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.objectweb.asm.ConstantDynamic;
import org.objectweb.asm.Handle;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.IincInsnNode;
import org.objectweb.asm.tree.IntInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.LookupSwitchInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MultiANewArrayInsnNode;
import org.objectweb.asm.tree.TableSwitchInsnNode;
import org.objectweb.asm.tree.TypeInsnNode;
import org.objectweb.asm.tree.VarInsnNode;

/** Instructions as text, to tell whether two builds have the same code. The method's own class is called {@code this}, whatever its name. */
public final class InstructionText {
    private final String owner;
    private final Function<LabelNode, String> target;
    private final BiFunction<InstructionText, Handle, String> handles;

    /**
     * @param owner internal name of the class
     * @param target what a label is called
     * @param handles what a method is called that is named and not called: {@link #uncounted}, or more
     */
    public InstructionText(
            String owner, Function<LabelNode, String> target, BiFunction<InstructionText, Handle, String> handles) {
        this.owner = owner;
        this.target = target;
        this.handles = handles;
    }

    /** A handle without the number by which javac counts the lambdas of a class: another one elsewhere is no change here. */
    public String uncounted(Handle handle) {
        String name = handle.getName().replaceFirst("^(lambda\\$.*\\$)\\d+$", "$1");
        return handle.getTag() + " " + type(handle.getOwner()) + "." + name + handle.getDesc();
    }

    /** 16 hexadecimal digits that stand for a text. */
    public static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            StringBuilder hex = new StringBuilder();
            for (int i = 0; i < 8; i++) {
                hex.append(String.format("%02x", digest[i]));
            }
            return hex.toString();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every JVM has it
        }
    }

    /** What a label is called. */
    public String target(LabelNode label) {
        return target.apply(label);
    }

    /** The name of a class. */
    public String type(String internalName) {
        return internalName.equals(owner) ? "this" : internalName;
    }

    /** The text of an instruction. */
    public String of(AbstractInsnNode insn) {
        return insn.getOpcode() + " " + operands(insn);
    }

    private String operands(AbstractInsnNode insn) {
        if (insn instanceof VarInsnNode i) {
            return Integer.toString(i.var);
        } else if (insn instanceof IincInsnNode i) {
            return i.var + " " + i.incr;
        } else if (insn instanceof IntInsnNode i) {
            return Integer.toString(i.operand);
        } else if (insn instanceof TypeInsnNode i) {
            return type(i.desc);
        } else if (insn instanceof FieldInsnNode i) {
            return type(i.owner) + "." + i.name + ":" + i.desc;
        } else if (insn instanceof MethodInsnNode i) {
            return type(i.owner) + "." + i.name + i.desc + (i.itf ? " interface" : "");
        } else if (insn instanceof LdcInsnNode i) {
            return i.cst.getClass().getSimpleName() + " " + constant(i.cst);
        } else if (insn instanceof JumpInsnNode i) {
            return target.apply(i.label);
        } else if (insn instanceof MultiANewArrayInsnNode i) {
            return i.desc + " " + i.dims;
        } else if (insn instanceof InvokeDynamicInsnNode i) {
            return i.name + i.desc + " " + constant(i.bsm) + constants(i.bsmArgs);
        } else if (insn instanceof TableSwitchInsnNode i) {
            return i.min + " " + i.max + targets(i.labels) + target.apply(i.dflt);
        } else if (insn instanceof LookupSwitchInsnNode i) {
            return i.keys + targets(i.labels) + target.apply(i.dflt);
        }
        return "";
    }

    private String targets(List<LabelNode> labels) {
        StringBuilder text = new StringBuilder();
        labels.forEach(label -> text.append(target.apply(label)));
        return text.toString();
    }

    private String constants(Object[] constants) {
        StringBuilder text = new StringBuilder();
        for (Object constant : constants) {
            text.append(" [").append(constant(constant)).append(']');
        }
        return text.toString();
    }

    private String constant(Object constant) {
        if (constant instanceof Handle handle) {
            return handles.apply(this, handle);
        } else if (constant instanceof ConstantDynamic dynamic) {
            Object[] arguments = new Object[dynamic.getBootstrapMethodArgumentCount()];
            for (int i = 0; i < arguments.length; i++) {
                arguments[i] = dynamic.getBootstrapMethodArgument(i);
            }
            return dynamic.getName() + dynamic.getDescriptor() + " " + constant(dynamic.getBootstrapMethod())
                    + constants(arguments);
        }
        return constant.toString();
    }
}
