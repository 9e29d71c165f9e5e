package dev.stateflow.analyzer.generate;

import dev.stateflow.analyzer.callgraph.Classifier;
import dev.stateflow.analyzer.callgraph.MemberResolver;
import dev.stateflow.analyzer.callgraph.MethodInfo;
import dev.stateflow.analyzer.callgraph.Program;
import dev.stateflow.analyzer.callgraph.ProgramAnalysis;
import dev.stateflow.analyzer.callgraph.RemoteTarget;
import dev.stateflow.analyzer.callgraph.Site;
import dev.stateflow.analyzer.discover.CallTimeouts;
import dev.stateflow.analyzer.discover.Declared;
import dev.stateflow.analyzer.discover.EntityClass;
import dev.stateflow.analyzer.discover.Exposure;
import dev.stateflow.analyzer.effects.EffectsAnalysis;
import dev.stateflow.analyzer.load.ApplicationClass;
import dev.stateflow.analyzer.load.Signatures;
import dev.stateflow.ir.model.Parameter;
import dev.stateflow.ir.model.RemoteOperation;
import dev.stateflow.ir.model.TypeRef;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.MethodNode;

/** Finds what messages can ask of the instances of an entity: every method that is not private, and what else a remote operation names. */
final class MemberCollector {
    private final Program program;
    private final EffectsAnalysis effects;
    private final Map<String, Set<RemoteOperation.Kind>> asked = new HashMap<>();
    private final Map<String, MemberResolver.Declaration> fields = new HashMap<>();

    MemberCollector(ProgramAnalysis analysis, EffectsAnalysis effects) {
        this.program = analysis.program();
        this.effects = effects;
        for (MethodInfo method : analysis.methods().values()) {
            for (Site site : method.sites()) {
                site.remote().ifPresent(target -> ask(site, target));
            }
        }
    }

    private void ask(Site site, RemoteTarget target) {
        asked.computeIfAbsent(target.member(), m -> new HashSet<>()).add(target.kind());
        if (site.insn() instanceof FieldInsnNode access) {
            program.resolver()
                    .field(access.owner, access.name, access.desc)
                    .ifPresent(d -> fields.put(target.member(), d));
        }
    }

    /** The members of an entity, ordered: methods of the class first, then inherited ones, then fields. */
    List<EntityMember> of(EntityClass entity) {
        List<EntityMember> members = new ArrayList<>();
        Set<String> keys = new HashSet<>();
        for (String type : program.hierarchy().supertypes(entity.className())) {
            Optional<ApplicationClass> owner = program.find(type);
            if (owner.isPresent()) {
                for (MethodNode method : owner.get().node().methods) {
                    method(entity, owner.get(), method)
                            .filter(m -> keys.add(m.key()))
                            .ifPresent(members::add);
                }
            }
        }
        fields.entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(entry -> {
            MemberResolver.Declaration field = entry.getValue();
            if (program.hierarchy()
                    .isAssignable(entity.className(), field.type().name())) {
                members.addAll(field(entry.getKey(), field));
            }
        });
        return members;
    }

    private Optional<EntityMember> method(EntityClass entity, ApplicationClass owner, MethodNode method) {
        if ((method.access & Opcodes.ACC_STATIC) != 0 || method.name.startsWith("<")) {
            return Optional.empty();
        }
        MemberResolver resolver = program.resolver();
        boolean isPrivate = (method.access & Opcodes.ACC_PRIVATE) != 0;
        Optional<MemberResolver.Declaration> declaration = isPrivate
                ? resolver.method(owner.name(), method.name, method.desc)
                : resolver.selected(entity.className(), method.name, method.desc);
        if (declaration.isEmpty() || !declaration.get().type().name().equals(owner.name())) {
            return Optional.empty();
        }
        String key = Classifier.memberKey(declaration.get());
        boolean unasked = isPrivate && !asked.containsKey(key);
        boolean answeredByReferences =
                resolver.method("java/lang/Object", method.name, method.desc).isPresent();
        if (unasked || answeredByReferences) {
            return Optional.empty();
        }
        Declared written = Declared.of(program.application(), owner.node(), method);
        return Optional.of(new EntityMember(
                EntityMember.Kind.CALL,
                key,
                owner.name(),
                method.name,
                method.desc,
                method.access,
                (owner.node().access & Opcodes.ACC_INTERFACE) != 0,
                Exposure.isExposed(written.method()),
                timeout(entity, method),
                isReadOnly(entity, owner, method),
                Signatures.parameters(written.owner(), written.method()),
                Signatures.result(written.owner(), written.method())));
    }

    /** What the method says, or else the nearest one that it overrides. */
    private long timeout(EntityClass entity, MethodNode method) {
        return program.hierarchy().supertypes(entity.className()).stream()
                .flatMap(type -> program.find(type).stream())
                .flatMap(type -> type.node().methods.stream())
                .filter(m -> m == method || overrides(method, m))
                .map(CallTimeouts::millis)
                .filter(OptionalLong::isPresent)
                .mapToLong(OptionalLong::getAsLong)
                .findFirst()
                .orElse(0);
    }

    private static boolean overrides(MethodNode method, MethodNode other) {
        return other.name.equals(method.name)
                && other.desc.equals(method.desc)
                && ((method.access | other.access) & (Opcodes.ACC_PRIVATE | Opcodes.ACC_STATIC)) == 0;
    }

    private boolean isReadOnly(EntityClass entity, ApplicationClass owner, MethodNode method) {
        boolean hasCode = (method.access & (Opcodes.ACC_ABSTRACT | Opcodes.ACC_NATIVE)) == 0;
        return hasCode && effects.of(entity.className(), owner.node(), method).readOnly();
    }

    private List<EntityMember> field(String key, MemberResolver.Declaration declaration) {
        ApplicationClass owner = program.find(declaration.type().name()).orElseThrow();
        FieldNode field = owner.node().fields.stream()
                .filter(f -> f.name.equals(declaration.member().name())
                        && f.desc.equals(declaration.member().descriptor()))
                .findFirst()
                .orElseThrow();
        TypeRef type = Signatures.field(owner.node(), field);
        List<EntityMember> members = new ArrayList<>();
        Set<RemoteOperation.Kind> kinds = asked.getOrDefault(key, Set.of());
        if (kinds.contains(RemoteOperation.Kind.READ)) {
            members.add(access(EntityMember.Kind.GET, key, owner, field, List.of(), type));
        }
        if (kinds.contains(RemoteOperation.Kind.WRITE)) {
            Parameter value = new Parameter(field.name, type);
            members.add(access(EntityMember.Kind.SET, key, owner, field, List.of(value), new TypeRef("V")));
        }
        return members;
    }

    private static EntityMember access(
            EntityMember.Kind kind,
            String key,
            ApplicationClass owner,
            FieldNode field,
            List<Parameter> parameters,
            TypeRef result) {
        return new EntityMember(
                kind,
                key,
                owner.name(),
                field.name,
                field.desc,
                field.access,
                false,
                false,
                0,
                kind == EntityMember.Kind.GET,
                parameters,
                result);
    }
}
