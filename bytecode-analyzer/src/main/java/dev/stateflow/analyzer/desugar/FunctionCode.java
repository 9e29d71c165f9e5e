package dev.stateflow.analyzer.desugar;

import dev.stateflow.analyzer.callgraph.MethodId;
import dev.stateflow.analyzer.callgraph.Program;
import dev.stateflow.analyzer.load.InstructionText;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TryCatchBlockNode;

/**
 * What a function does, as a name. Functions of a class in two builds that have the same name do the same, wherever they stand; one that is another has another name. Of a
 * lambda its own code counts, and that of lambdas in it, but not what they call.
 */
final class FunctionCode {
    /** Twelve digits tell the functions of one class apart. */
    private static final int DIGITS = 12;

    private final Program program;

    FunctionCode(Program program) {
        this.program = program;
    }

    String name(String owner, Lambda lambda, List<FieldNode> fields) {
        StringBuilder text = new StringBuilder();
        text.append(lambda.interfaces()).append(lambda.name()).append(lambda.descriptors());
        text.append(lambda.instantiated());
        fields.forEach(field -> text.append(' ').append(field.name).append(':').append(field.desc));
        text.append('\n').append(body(owner, lambda.body(), new HashSet<>()));
        return InstructionText.hash(text.toString()).substring(0, DIGITS);
    }

    /** The code of a lambda, and the name of any other method. */
    private String body(String owner, Handle handle, Set<MethodId> within) {
        MethodId id = new MethodId(handle.getOwner(), handle.getName(), handle.getDesc());
        Optional<MethodNode> lambda =
                program.find(id).filter(m -> (m.access & Opcodes.ACC_SYNTHETIC) != 0 && within.add(id));
        InstructionText text = instructions(owner, lambda, within);
        return lambda.map(method -> handle.getTag() + handle.getDesc() + code(method, text))
                .orElseGet(() -> text.uncounted(handle));
    }

    private InstructionText instructions(String owner, Optional<MethodNode> method, Set<MethodId> within) {
        Map<AbstractInsnNode, Integer> numbers = new HashMap<>();
        int next = 0;
        for (AbstractInsnNode insn :
                method.map(m -> m.instructions.toArray()).orElseGet(() -> new AbstractInsnNode[0])) {
            // labels and line numbers are nothing by themselves: they have the number of what follows
            numbers.put(insn, next);
            next += insn.getOpcode() >= 0 ? 1 : 0;
        }
        return new InstructionText(
                owner,
                (LabelNode label) -> " " + numbers.get(label),
                (text, handle) ->
                        handle.getOwner().equals(owner) ? body(owner, handle, within) : text.uncounted(handle));
    }

    private static String code(MethodNode method, InstructionText instructions) {
        StringBuilder text = new StringBuilder();
        for (AbstractInsnNode insn : method.instructions) {
            if (insn.getOpcode() >= 0) {
                text.append('\n').append(instructions.of(insn));
            }
        }
        for (TryCatchBlockNode block : method.tryCatchBlocks) {
            text.append("\ncatch ").append(block.type);
            for (LabelNode label : List.of(block.start, block.end, block.handler)) {
                text.append(instructions.target(label));
            }
        }
        return text.toString();
    }
}
