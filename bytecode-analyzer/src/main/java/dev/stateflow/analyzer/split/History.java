package dev.stateflow.analyzer.split;

import dev.stateflow.analyzer.flow.ControlFlow;
import dev.stateflow.analyzer.flow.MethodFlow;
import dev.stateflow.analyzer.normalize.NormalizedMethod;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import org.objectweb.asm.ConstantDynamic;
import org.objectweb.asm.Handle;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.IincInsnNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.IntInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.LookupSwitchInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MultiANewArrayInsnNode;
import org.objectweb.asm.tree.TableSwitchInsnNode;
import org.objectweb.asm.tree.TryCatchBlockNode;
import org.objectweb.asm.tree.TypeInsnNode;
import org.objectweb.asm.tree.VarInsnNode;

/**
 * A hash of the code of a method that can run before it waits at a suspension point, and of where in that code the point is. Two methods with the same
 * history of a point, at this point, can't be told apart by what they have done: the frame of one is one that the other could have made. What comes after
 * the point may differ. Line numbers and names of variables don't count; neither do the numbers of lambdas and the name of the method's own class.
 */
final class History {
    /** To be raised when the same code is split so that its frames mean something else. */
    private static final String FORM = "1";

    private final InsnList code;
    private final ControlFlow control;
    private final String owner;
    private final List<TryCatchBlockNode> blocks;
    private final MethodFlow flow;
    private final int[][] predecessors;
    private final int[] numbers;

    History(NormalizedMethod method) {
        this.code = method.node().instructions;
        this.flow = method.flow();
        this.control = flow.control();
        this.owner = method.origin().id().owner();
        this.blocks = method.node().tryCatchBlocks;
        this.predecessors = predecessors();
        this.numbers = new int[control.size()];
    }

    /** The history of a suspension point. */
    String of(AbstractInsnNode point) {
        return hash(text(flow.indexOf(point)));
    }

    private static String hash(String text) {
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

    private String text(int point) {
        BitSet before = before(point);
        int next = 0;
        Arrays.fill(numbers, -1);
        for (int i = before.nextSetBit(0); i >= 0; i = before.nextSetBit(i + 1)) {
            // labels and line numbers are nothing by themselves: they have the number of what follows
            numbers[i] = next;
            next += code.get(i).getOpcode() >= 0 ? 1 : 0;
        }
        StringBuilder text = new StringBuilder(FORM).append(' ').append(numbers[point]);
        for (int i = before.nextSetBit(0); i >= 0; i = before.nextSetBit(i + 1)) {
            if (code.get(i).getOpcode() >= 0) {
                text.append('\n').append(instruction(code.get(i)));
                handlers(i, before, text);
            }
        }
        return text.toString();
    }

    /** What lies on a way from the entry to the point, which is among it. */
    private BitSet before(int point) {
        BitSet found = new BitSet();
        Deque<Integer> open = new ArrayDeque<>(List.of(point));
        found.set(point);
        while (!open.isEmpty()) {
            for (int predecessor : predecessors[open.remove()]) {
                if (!found.get(predecessor)) {
                    found.set(predecessor);
                    open.add(predecessor);
                }
            }
        }
        return found;
    }

    private int[][] predecessors() {
        List<BitSet> sets = new ArrayList<>();
        for (int i = 0; i < control.size(); i++) {
            sets.add(new BitSet());
        }
        BitSet reached = new BitSet();
        Deque<Integer> open = new ArrayDeque<>(List.of(0));
        reached.set(0);
        while (!open.isEmpty()) {
            int from = open.remove();
            for (int[] targets : new int[][] {control.successors(from), control.enteredHandlers(from)}) {
                for (int to : targets) {
                    sets.get(to).set(from);
                    if (!reached.get(to)) {
                        reached.set(to);
                        open.add(to);
                    }
                }
            }
        }
        return sets.stream().map(s -> s.stream().toArray()).toArray(int[][]::new);
    }

    /** The handlers that can lead to the point, and those before them, which take exceptions away. */
    private void handlers(int index, BitSet before, StringBuilder text) {
        StringBuilder all = new StringBuilder();
        int relevant = 0;
        for (TryCatchBlockNode block : blocks) {
            if (code.indexOf(block.start) <= index && index < code.indexOf(block.end)) {
                all.append(" catch ")
                        .append(block.type == null ? "" : type(block.type))
                        .append(target(block.handler));
                if (before.get(code.indexOf(block.handler))) {
                    relevant = all.length();
                }
            }
        }
        text.append(all, 0, relevant);
    }

    private String target(LabelNode label) {
        int number = numbers[code.indexOf(label)];
        return number < 0 ? " out" : " " + number;
    }

    private String type(String internalName) {
        return internalName.equals(owner) ? "this" : internalName;
    }

    private String instruction(AbstractInsnNode insn) {
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
            return target(i.label);
        } else if (insn instanceof MultiANewArrayInsnNode i) {
            return i.desc + " " + i.dims;
        } else if (insn instanceof InvokeDynamicInsnNode i) {
            return i.name + i.desc + " " + constant(i.bsm) + constants(i.bsmArgs);
        } else if (insn instanceof TableSwitchInsnNode i) {
            return i.min + " " + i.max + targets(i.labels) + target(i.dflt);
        } else if (insn instanceof LookupSwitchInsnNode i) {
            return i.keys + targets(i.labels) + target(i.dflt);
        }
        return "";
    }

    private String targets(List<LabelNode> labels) {
        StringBuilder text = new StringBuilder();
        labels.forEach(label -> text.append(target(label)));
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
            // javac counts the lambdas of a class: another one elsewhere is no change of this method
            String name = handle.getName().replaceFirst("^(lambda\\$.*\\$)\\d+$", "$1");
            return handle.getTag() + " " + type(handle.getOwner()) + "." + name + handle.getDesc();
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
