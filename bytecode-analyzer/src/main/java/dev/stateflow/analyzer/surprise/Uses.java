package dev.stateflow.analyzer.surprise;

import dev.stateflow.analyzer.callgraph.MethodInfo;
import dev.stateflow.analyzer.effects.AliasAnalysis;
import dev.stateflow.analyzer.effects.Ref;
import dev.stateflow.analyzer.flow.MethodFlow;
import java.util.BitSet;
import java.util.Set;
import org.objectweb.asm.tree.AbstractInsnNode;

/** Whether an object is used after a call. */
final class Uses {
    private Uses() {}

    /** Whether a local variable that is read after an instruction can hold the object, or what holds it. */
    static boolean after(MethodInfo method, AbstractInsnNode insn, Ref object, AliasAnalysis aliases) {
        MethodFlow flow = method.flow().orElseThrow();
        return aliases.locals(method.owner().node(), method.node(), insn)
                .map(locals -> {
                    BitSet live = new BitSet();
                    for (int next : flow.control().successors(flow.indexOf(insn))) {
                        live.or(flow.liveBefore(method.node().instructions.get(next)));
                    }
                    return live.stream().anyMatch(slot -> isIn(locals.at(slot), object));
                })
                .orElse(false);
    }

    private static boolean isIn(Set<Ref> objects, Ref object) {
        return objects.stream().anyMatch(ref -> ref.root().equals(object.root()));
    }
}
