package dev.stateflow.analyzer.verify;

import dev.stateflow.analyzer.callgraph.MethodId;
import dev.stateflow.analyzer.normalize.Abi;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/** Reads the table of suspension points out of a generated step class, as its constructor hands it on: docs/compiled-form.md. */
final class FrameTable {
    private static final int COLUMNS_BEFORE_SLOTS = 5;

    private FrameTable() {}

    /**
     * One suspension point.
     *
     * @param line its source line
     * @param slots what its frame holds, {@code name:descriptor}
     */
    record Row(int line, List<String> slots) {}

    /** The suspension points of each method, in code order; nothing if the class is no step class. */
    static Map<MethodId, List<Row>> of(String name, byte[] bytes) {
        Map<MethodId, List<Row>> result = new LinkedHashMap<>();
        // where the user has a class of that name, underlines follow
        String stepName = name.replaceAll("_+$", "");
        if (!stepName.endsWith(Abi.STEP_SUFFIX)) {
            return result;
        }
        ClassNode node = new ClassNode();
        new ClassReader(bytes).accept(node, 0);
        boolean entity = Abi.ENTITY_TYPE.equals(node.superName);
        if (!entity && !Abi.SPLIT_TYPE.equals(node.superName)) {
            return result;
        }
        String owner = stepName.substring(0, stepName.length() - Abi.STEP_SUFFIX.length());
        String[] tables = strings(node).get(0).split("\f", -1);
        // an entity's name comes first
        String table = tables[entity ? 1 : 0];
        String[] first = {"", ""};
        for (String row : table.isEmpty() ? new String[0] : table.split("\n", -1)) {
            String[] columns = row.split("\t", -1);
            if (!columns[0].isEmpty()) {
                first = columns;
            }
            MethodId method = new MethodId(owner, first[0], first[1]);
            result.computeIfAbsent(method, m -> new ArrayList<>())
                    .add(new Row(
                            Integer.parseInt(columns[2]),
                            Arrays.asList(columns).subList(COLUMNS_BEFORE_SLOTS, columns.length)));
        }
        return result;
    }

    /** The strings that the constructor pushes; long ones in parts that are put together. */
    private static List<String> strings(ClassNode node) {
        List<String> strings = new ArrayList<>();
        for (MethodNode method : node.methods) {
            if (!method.name.equals("<init>")) {
                continue;
            }
            for (AbstractInsnNode insn : method.instructions) {
                if (insn instanceof LdcInsnNode constant && constant.cst instanceof String text) {
                    strings.add(text);
                } else if (insn instanceof MethodInsnNode call && call.name.equals("concat")) {
                    String last = strings.remove(strings.size() - 1);
                    strings.add(strings.remove(strings.size() - 1) + last);
                } else if (insn instanceof InsnNode && insn.getOpcode() == Opcodes.RETURN) {
                    break;
                }
            }
        }
        return strings;
    }
}
