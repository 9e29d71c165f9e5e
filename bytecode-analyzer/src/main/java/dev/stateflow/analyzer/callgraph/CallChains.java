package dev.stateflow.analyzer.callgraph;

import dev.stateflow.analyzer.diagnostics.Diagnostic;
import dev.stateflow.analyzer.diagnostics.DiagnosticCode;
import dev.stateflow.analyzer.diagnostics.Place;
import dev.stateflow.analyzer.load.Names;
import dev.stateflow.analyzer.load.Places;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;

/** Words for sites: where they are, what they do, and how they lead to a remote operation. */
final class CallChains {
    private final ProgramAnalysis analysis;
    private final Map<AbstractInsnNode, MethodInfo> holders = new HashMap<>();

    CallChains(ProgramAnalysis analysis) {
        this.analysis = analysis;
        for (MethodInfo method : analysis.methods().values()) {
            for (Site site : method.sites()) {
                holders.put(site.insn(), method);
            }
            for (Callback callback : method.callbacks()) {
                holders.put(callback.insn(), method);
            }
        }
    }

    /** The method that holds a site. */
    MethodInfo holder(Site site) {
        return Objects.requireNonNull(holders.get(site.insn()), "a site of a reachable method");
    }

    /** Where a site stands. */
    Place place(Site site) {
        MethodInfo holder = holder(site);
        return Places.at(holder.owner().node(), holder.node(), site.insn(), name(site));
    }

    /** A diagnostic at a site, with notes that lead from there to the remote operation. */
    Diagnostic at(DiagnosticCode code, Site site, Object... arguments) {
        return withChain(Diagnostic.of(code, place(site), arguments), site);
    }

    /** The diagnostic with notes that lead from a site to the remote operation. */
    Diagnostic withChain(Diagnostic diagnostic, Site site) {
        Diagnostic result = diagnostic;
        List<Site> chain = analysis.suspendable().chain(site, analysis.families());
        for (Site next : chain.subList(1, chain.size())) {
            MethodInfo holder = holder(next);
            result = result.note(Names.method(holder.owner().node(), holder.node()) + " " + verb(next), place(next));
        }
        return result;
    }

    /** The site, or, if a bridge method made by the Java compiler holds it, the one that it leads to. */
    Site inSource(Site site) {
        List<Site> chain = analysis.suspendable().chain(site, analysis.families());
        boolean bridge = (holder(site).node().access & Opcodes.ACC_BRIDGE) != 0;
        return bridge && chain.size() > 1 ? chain.get(1) : site;
    }

    private static String name(Site site) {
        return site.remote()
                .map(RemoteTarget::name)
                .or(() -> site.callee().map(MethodId::name))
                .orElse("");
    }

    /** What a site does, for a sentence that begins with its method. */
    static String verb(Site site) {
        if (site.remote().isEmpty()) {
            return "calls "
                    + site.callee()
                            .map(c -> Names.method(c.owner(), c.name(), c.descriptor()))
                            .orElse("it");
        }
        RemoteTarget remote = site.remote().get();
        String member = Names.simple(remote.type()) + "." + remote.name();
        return switch (remote.kind()) {
            case CALL -> "calls " + member + ", which is remote";
            case READ -> "reads " + member + ", which is remote";
            case WRITE -> "writes " + member + ", which is remote";
            case CREATE -> "creates a " + Names.simple(remote.type()) + ", which is remote";
            case EXISTS, DELETE -> "calls Entities." + remote.name() + ", which is remote";
            case SLEEP, DEADLINE -> "calls Entities." + remote.name() + ", which the runtime answers";
            case SCHEDULE -> "calls Entities.schedule, which the runtime answers";
            case CANCEL -> "calls ScheduledCall.cancel, which is remote";
        };
    }
}
