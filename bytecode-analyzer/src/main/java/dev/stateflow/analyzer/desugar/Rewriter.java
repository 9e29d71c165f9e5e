package dev.stateflow.analyzer.desugar;

import dev.stateflow.analyzer.callgraph.MemberResolver;
import dev.stateflow.analyzer.callgraph.MethodId;
import dev.stateflow.analyzer.callgraph.Program;
import dev.stateflow.analyzer.discover.EntityIndex;
import dev.stateflow.analyzer.load.ApplicationClass;
import dev.stateflow.analyzer.load.FunctionNames;
import dev.stateflow.analyzer.load.LoadedApplication;
import dev.stateflow.analyzer.load.Places;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.LocalVariableNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/** Makes of an application what was decided. Each instruction is replaced by one other, so that places stay what they are. */
final class Rewriter {
    private final LoadedApplication application;
    private final EntityIndex entities;
    private final Program program;
    private final Decisions decisions;
    private final Copies copies;
    private final Openings openings;
    private final List<ClassNode> functions = new ArrayList<>();
    private final FunctionCode code;
    private final Set<String> names = new HashSet<>();
    private final Set<MemberResolver.Declaration> twins = new HashSet<>();

    Rewriter(LoadedApplication application, EntityIndex entities, Decisions decisions) {
        this.application = application;
        this.entities = entities;
        this.program = new Program(application, entities);
        this.decisions = decisions;
        this.copies = new Copies(application);
        this.code = new FunctionCode(program);
        this.openings = new Openings(program, copies);
    }

    LoadedApplication rewrite() {
        for (ApplicationClass type : application.classes().values()) {
            for (MethodNode method : type.node().methods) {
                MethodId id = new MethodId(type.name(), method.name, method.desc);
                for (int i = 0; i < method.instructions.size(); i++) {
                    AbstractInsnNode insn = method.instructions.get(i);
                    Key key = new Key(id, i);
                    if (insn instanceof InvokeDynamicInsnNode dynamic) {
                        decisions.function(key).ifPresent(f -> function(type, key, dynamic, f));
                    } else if (decisions.loops().containsKey(key)) {
                        Decisions.Loop loop = decisions.loops().get(key);
                        copies.replace(
                                key,
                                new MethodInsnNode(
                                        Opcodes.INVOKESTATIC, loop.owner(), loop.name(), loop.descriptor(), false));
                    }
                }
            }
        }
        List<ClassNode> changed = new ArrayList<>(copies.all());
        changed.addAll(functions);
        changed.addAll(Twin.of(twins));
        return application.with(changed);
    }

    private void function(ApplicationClass type, Key key, InvokeDynamicInsnNode insn, Decisions.Function decision) {
        Lambda lambda = Lambda.of(insn).orElseThrow();
        int line = Places.line(insn);
        List<FieldNode> fields = fields(type, lambda, decision);
        String name = name(type.name(), code.name(type.name(), lambda, fields));
        Handle body = openings.open(lambda.body(), line);
        FunctionClass function = new FunctionClass(
                program.resolver(), name, type.node(), lambda, body, decision.suspends(), fields, line);
        functions.add(function.write());
        twins.addAll(function.twins());
        copies.replace(key, new MethodInsnNode(Opcodes.INVOKESTATIC, name, FunctionNames.MAKE, insn.desc, false));
    }

    /** Two functions that do the same are the same, and differ in name only. */
    private String name(String owner, String code) {
        String name = FunctionNames.lambda(owner, code);
        for (int same = 2; !names.add(name); same++) {
            name = FunctionNames.lambda(owner, code + "_" + same);
        }
        return name;
    }

    private List<FieldNode> fields(ApplicationClass owner, Lambda lambda, Decisions.Function decision) {
        List<FieldNode> fields = new ArrayList<>();
        Set<String> names = new HashSet<>();
        Optional<MethodNode> body = program.find(new MethodId(
                lambda.body().getOwner(), lambda.body().getName(), lambda.body().getDesc()));
        int slot = 0;
        for (int i = 0; i < lambda.captured().size(); i++) {
            Type type = lambda.captured().get(i);
            Optional<LocalVariableNode> variable = variable(body, slot, type);
            String name = variable.map(v -> v.name).orElse("captured" + i);
            String signature = variable.map(v -> v.signature).orElse(null);
            if (i == 0 && lambda.isBound()) {
                boolean entity = decision.ofThis() && entities.mayBeEntity(owner.name());
                name = !entity
                        ? "receiver"
                        : isCalledElsewhere(lambda, decision) ? FunctionNames.SELF : FunctionNames.LOCAL;
                signature = null;
            }
            if (!names.add(name)) {
                name = name + "$" + i;
                names.add(name);
            }
            fields.add(new FieldNode(
                    Opcodes.ACC_PRIVATE | Opcodes.ACC_FINAL, name, type.getDescriptor(), signature, null));
            slot += type.getSize();
        }
        return fields;
    }

    /** A function of the application's own interface can be sent to another instance, which must not mistake itself for the one that was captured. */
    private boolean isCalledElsewhere(Lambda lambda, Decisions.Function decision) {
        return decision.suspends()
                || program.resolver()
                        .method(
                                lambda.type(),
                                lambda.name(),
                                lambda.descriptors().get(0))
                        .map(MemberResolver.Declaration::application)
                        .orElse(false);
    }

    private static Optional<LocalVariableNode> variable(Optional<MethodNode> body, int slot, Type type) {
        return body.filter(m -> (m.access & Opcodes.ACC_SYNTHETIC) != 0 && m.localVariables != null)
                .flatMap(m -> m.localVariables.stream()
                        .filter(v -> v.index == slot && v.desc.equals(type.getDescriptor()))
                        .findFirst());
    }
}
