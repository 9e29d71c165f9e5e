package dev.stateflow.analyzer.split;

import dev.stateflow.analyzer.callgraph.RemoteTarget;
import dev.stateflow.analyzer.callgraph.Site;
import dev.stateflow.analyzer.load.Names;
import java.util.Locale;
import org.objectweb.asm.tree.MethodInsnNode;

/** Says what a suspension point waits for, as it stands in the table of suspension points. */
final class Awaited {
    private Awaited() {}

    static String of(Site site) {
        if (site.remote().isEmpty()) {
            MethodInsnNode call = (MethodInsnNode) site.insn();
            return "local " + Names.binary(call.owner) + "." + call.name + call.desc;
        }
        RemoteTarget target = site.remote().get();
        String kind = target.kind().name().toLowerCase(Locale.ROOT);
        return target.type().isEmpty()
                ? kind
                : kind + " " + Names.binary(target.type()) + (target.member().isEmpty() ? "" : "." + target.member());
    }
}
