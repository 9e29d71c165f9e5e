package dev.stateflow.analyzer.surprise;

import dev.stateflow.analyzer.callgraph.MethodInfo;
import dev.stateflow.analyzer.callgraph.RemoteTarget;
import dev.stateflow.analyzer.callgraph.Site;
import dev.stateflow.analyzer.diagnostics.Diagnostic;
import dev.stateflow.analyzer.diagnostics.DiagnosticCode;
import dev.stateflow.analyzer.diagnostics.DiagnosticSink;
import dev.stateflow.analyzer.diagnostics.Place;
import dev.stateflow.analyzer.effects.AliasAnalysis;
import dev.stateflow.analyzer.effects.Aliases;
import dev.stateflow.analyzer.effects.Ref;
import dev.stateflow.analyzer.effects.Root;
import dev.stateflow.analyzer.load.Names;
import dev.stateflow.analyzer.load.Places;
import dev.stateflow.ir.model.RemoteOperation;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;

/** In plain Java, two instances can hold one object. Compiled, each has its own copy: what is passed and what is returned is copied on the way. */
final class SharingRule {
    private final AliasAnalysis aliases;
    private final ChangedFields changedFields;
    private final DiagnosticSink sink;

    SharingRule(ChangedFields changedFields, AliasAnalysis aliases, DiagnosticSink sink) {
        this.aliases = aliases;
        this.changedFields = changedFields;
        this.sink = sink;
    }

    void check(MethodInfo method) {
        Map<AbstractInsnNode, RemoteTarget> calls = new HashMap<>();
        for (Site site : method.sites()) {
            site.remote()
                    .filter(target -> target.kind() == RemoteOperation.Kind.CALL
                            || target.kind() == RemoteOperation.Kind.CREATE
                            || target.kind() == RemoteOperation.Kind.WRITE)
                    .ifPresent(target -> calls.put(site.insn(), target));
        }
        if (calls.isEmpty()) {
            return;
        }
        Aliases known = aliases.of(method.owner().node(), method.node());
        calls.forEach((insn, target) -> {
            if (insn instanceof MethodInsnNode call) {
                Set<Aliases.Summary> called = aliases.called(call.owner, call.name, call.desc);
                List<Set<Ref>> arguments = known.arguments().getOrDefault(call, List.of());
                new RemoteCall(method, call, target, known, called, arguments).check();
            } else {
                written(method, insn, target, known);
            }
        });
    }

    /** {@code other.items = list}: the other instance keeps what is written. */
    private void written(MethodInfo method, AbstractInsnNode insn, RemoteTarget target, Aliases known) {
        Aliases.Kept kept = new Aliases.Kept(target.member(), false, new Ref(new Root.Parameter(0), false));
        Aliases.Summary write = new Aliases.Summary(Set.of(), Set.of(kept), Set.of());
        List<Set<Ref>> arguments = known.arguments().getOrDefault(insn, List.of());
        new RemoteCall(method, insn, target, known, Set.of(write), arguments).check();
    }

    /** One call of another instance. */
    private final class RemoteCall {
        private final MethodInfo method;
        private final AbstractInsnNode insn;
        private final RemoteTarget target;
        private final Aliases known;
        private final Set<Aliases.Summary> called;
        private final List<Set<Ref>> arguments;

        RemoteCall(
                MethodInfo method,
                AbstractInsnNode insn,
                RemoteTarget target,
                Aliases known,
                Set<Aliases.Summary> called,
                List<Set<Ref>> arguments) {
            this.method = method;
            this.insn = insn;
            this.target = target;
            this.known = known;
            this.called = called;
            this.arguments = arguments;
        }

        void check() {
            for (Aliases.Summary callee : called) {
                for (Aliases.Kept kept : callee.kept()) {
                    passed(kept.object()).forEach(object -> kept(kept, object));
                }
                for (Ref changed : callee.changed()) {
                    passed(changed).forEach(this::changedByCallee);
                }
                for (Ref returned : callee.returned()) {
                    if (returned.root() instanceof Root.Own own) {
                        returned(own.field(), returned.inside());
                    }
                }
            }
        }

        /** The objects of the caller that the callee knows as one of its parameters. */
        private List<Ref> passed(Ref object) {
            if (!(object.root() instanceof Root.Parameter parameter) || parameter.index() >= arguments.size()) {
                return List.of();
            }
            return arguments.get(parameter.index()).stream()
                    .map(ref -> object.inside() ? new Ref(ref.root(), true) : ref)
                    .toList();
        }

        /** The callee keeps an object. */
        private void kept(Aliases.Kept kept, Ref object) {
            if (object.root() instanceof Root.Own own) {
                shared(own.field(), object.inside(), kept.field(), kept.inside());
                return;
            }
            for (Aliases.Keep keep : known.keeps()) {
                if (keep.object().contains(object)) {
                    shared(keep.field(), keep.inside(), kept.field(), kept.inside());
                    return;
                }
            }
            Paths after = Paths.after(method.flow().orElseThrow().control(), method.node(), insn, object.root());
            for (Aliases.Change change : known.changes()) {
                if (change.at() != insn
                        && change.object().stream().anyMatch(object::notices)
                        && after.reach(change.at())) {
                    sink.report(Diagnostic.of(
                                    DiagnosticCode.ARGUMENT_CHANGED_LATER,
                                    Places.at(method.owner().node(), method.node(), change.at(), ""),
                                    name())
                            .note("it is passed here", place()));
                    return;
                }
            }
        }

        private void returned(String field, boolean inside) {
            Ref answer = new Ref(new Root.Answer(insn), false);
            for (Aliases.Keep keep : known.keeps()) {
                if (keep.object().contains(answer)) {
                    shared(keep.field(), keep.inside(), field, inside);
                }
            }
            for (Aliases.Change change : known.changes()) {
                if (change.object().stream().anyMatch(answer::notices)) {
                    sink.report(Diagnostic.of(
                                    DiagnosticCode.RESULT_CHANGED,
                                    Places.at(method.owner().node(), method.node(), change.at(), ""),
                                    name())
                            .note("in plain Java it is what " + Names.field(field) + " holds")
                            .note("it was returned here", place()));
                }
            }
        }

        /** Two fields of two instances hold one object: of consequence if it ever changes. */
        private void shared(String own, boolean ownInside, String other, boolean otherInside) {
            if (changedFields.changes(own, ownInside) || changedFields.changes(other, otherInside)) {
                sink.report(Diagnostic.of(DiagnosticCode.SHARED_STATE, place(), Names.field(own), Names.field(other)));
            }
        }

        private void changedByCallee(Ref object) {
            if (isUsedLater(object)) {
                sink.report(Diagnostic.of(DiagnosticCode.ARGUMENT_CHANGED_BY_CALLEE, place(), name()));
            }
        }

        private boolean isUsedLater(Ref object) {
            if (object.root() instanceof Root.Own) {
                return true;
            }
            return Uses.after(method, insn, object, aliases)
                    || known.keeps().stream().anyMatch(keep -> keep.object().contains(object));
        }

        private Place place() {
            return Places.at(method.owner().node(), method.node(), insn, target.name());
        }

        private String name() {
            return target.kind() == RemoteOperation.Kind.CREATE
                    ? "new " + Names.simple(target.type())
                    : Names.simple(target.type()) + "." + target.name();
        }
    }
}
