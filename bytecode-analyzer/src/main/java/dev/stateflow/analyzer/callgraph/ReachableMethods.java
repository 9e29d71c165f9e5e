package dev.stateflow.analyzer.callgraph;

import dev.stateflow.analyzer.discover.EntityClass;
import dev.stateflow.analyzer.flow.FlowValue;
import dev.stateflow.analyzer.flow.MethodFlow;
import dev.stateflow.analyzer.load.ApplicationClass;
import dev.stateflow.analyzer.load.TypeInfo;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * The methods that can run in a compiled application: those of entities, what they call (virtual calls by class-hierarchy analysis), and what
 * libraries may call back on objects of classes that occur.
 */
final class ReachableMethods {
    private final Program program;
    private final Classifier classifier;
    private final MethodFamilies families;
    private final Map<MethodId, MethodInfo> methods = new TreeMap<>();
    private final Set<String> types = new HashSet<>();
    private final Set<MethodId> queued = new HashSet<>();
    private final Deque<MethodId> open = new ArrayDeque<>();
    private final Deque<String> untouched = new ArrayDeque<>();

    ReachableMethods(Program program, Classifier classifier, MethodFamilies families) {
        this.program = program;
        this.classifier = classifier;
        this.families = families;
        for (EntityClass entity : program.entities().all()) {
            touch(entity.className());
            for (String supertype : program.hierarchy().supertypes(entity.className())) {
                program.find(supertype).ifPresent(type -> enterEntity(type, entity));
            }
        }
        run();
    }

    /** The methods found so far, ordered. */
    Map<MethodId, MethodInfo> methods() {
        return methods;
    }

    /** Adds methods, and what they reach. */
    void add(Iterable<MethodId> ids) {
        ids.forEach(this::enter);
        run();
    }

    private void enterEntity(ApplicationClass type, EntityClass entity) {
        for (MethodNode method : type.node().methods) {
            boolean constructor = method.name.equals("<init>") && type.name().equals(entity.className());
            if (constructor || Program.isVirtual(method.name, method.access)) {
                enter(new MethodId(type.name(), method.name, method.desc));
            }
        }
    }

    private void run() {
        while (!open.isEmpty()) {
            // what is known of a method's code does not depend on other methods, so all that are open are analysed at
            // once
            List<Analysed> wave =
                    open.parallelStream().flatMap(id -> analyse(id).stream()).collect(Collectors.toList());
            open.clear();
            wave.forEach(this::visit);
        }
    }

    /** A method that the application declares, and what is known of its code, if it has any. */
    private record Analysed(MethodId id, ApplicationClass owner, MethodNode node, Optional<MethodFlow> flow) {}

    private Optional<Analysed> analyse(MethodId id) {
        return program.find(id)
                .flatMap(node -> program.find(id.owner()).map(owner -> {
                    Optional<MethodFlow> flow = node.instructions.size() == 0
                            ? Optional.empty()
                            : Optional.of(MethodFlow.of(owner.name(), node, program.hierarchy()));
                    return new Analysed(id, owner, node, flow);
                }));
    }

    private void enter(MethodId id) {
        if (queued.add(id)) {
            open.add(id);
        }
    }

    /** A class occurs, and so does what it names. Not by recursion: each may name the next of thousands. */
    private void touch(String name) {
        untouched.push(name);
        while (!untouched.isEmpty()) {
            String next = untouched.pop();
            program.find(next).filter(type -> types.add(next)).ifPresent(this::occurs);
        }
    }

    private void occurs(ApplicationClass type) {
        String name = type.name();
        program.hierarchy().supertypes(name).forEach(untouched::push);
        // a value of the type can be of any of its subtypes: arguments come from outside
        program.hierarchy().applicationSubtypes(name).forEach(untouched::push);
        for (FieldNode field : type.node().fields) {
            named(field.desc).forEach(untouched::push);
            named(field.signature == null ? "" : field.signature).forEach(untouched::push);
        }
        for (MethodNode method : type.node().methods) {
            MethodId id = new MethodId(name, method.name, method.desc);
            boolean calledBack = Program.isVirtual(method.name, method.access)
                    && !families.of(id).library().isEmpty();
            if (method.name.equals("<clinit>") || calledBack) {
                enter(id);
            }
        }
    }

    private void touchAll(String signature) {
        named(signature).forEach(this::touch);
    }

    /** Every class that is named in a descriptor or signature. */
    private static List<String> named(String signature) {
        List<String> names = new ArrayList<>();
        int start = -1;
        for (int i = 0; i < signature.length(); i++) {
            char c = signature.charAt(i);
            if (start < 0 && c == 'L') {
                start = i + 1;
            } else if (start >= 0 && (c == ';' || c == '<')) {
                names.add(signature.substring(start, i));
                start = -1;
            } else if (start >= 0 && !Character.isJavaIdentifierPart(c) && c != '/' && c != '-') {
                start = -1;
            }
        }
        return names;
    }

    private void visit(Analysed method) {
        MethodNode node = method.node();
        touch(method.owner().name());
        touchAll(node.desc);
        touchAll(node.signature == null ? "" : node.signature);
        node.exceptions.forEach(this::touch);
        List<Site> sites = new ArrayList<>();
        List<Callback> callbacks = new ArrayList<>();
        if (method.flow().isPresent()) {
            MethodFlow known = method.flow().get();
            for (AbstractInsnNode insn : node.instructions) {
                if (insn.getOpcode() >= 0 && known.isReachable(insn)) {
                    classifier.classify(insn, known.before(insn)).ifPresent(site -> {
                        sites.add(site);
                        enterTwin(site);
                    });
                    if (insn instanceof InvokeDynamicInsnNode dynamic) {
                        callbacks.addAll(callbacks(dynamic, known));
                    }
                    follow(insn);
                }
            }
        }
        methods.put(method.id(), new MethodInfo(method.id(), method.owner(), node, method.flow(), sites, callbacks));
    }

    private List<Callback> callbacks(InvokeDynamicInsnNode insn, MethodFlow flow) {
        List<Callback> result = new ArrayList<>();
        for (Object argument : insn.bsmArgs) {
            if (argument instanceof Handle handle) {
                int captured = Type.getArgumentCount(insn.desc);
                boolean bound = captured > 0
                        && handle.getTag() != Opcodes.H_INVOKESTATIC
                        && handle.getTag() != Opcodes.H_NEWINVOKESPECIAL;
                FlowValue receiver = bound ? flow.before(insn).fromTop(captured - 1) : null;
                Optional<Site> site = classifier.classify(insn, handle, receiver);
                site.ifPresent(this::enterTwin);
                result.add(new Callback(insn, handle, site));
                enterTargets(
                        handle.getOwner(),
                        handle.getName(),
                        handle.getDesc(),
                        handle.getTag() == Opcodes.H_INVOKEVIRTUAL || handle.getTag() == Opcodes.H_INVOKEINTERFACE);
            }
        }
        return result;
    }

    private void enterTwin(Site site) {
        if (site.choice() == Site.Choice.TWIN) {
            site.callee().ifPresent(twin -> enterTargets(twin.owner(), twin.name(), twin.descriptor(), true));
        }
    }

    private void follow(AbstractInsnNode insn) {
        ReferencedTypes.of(insn).forEach(this::touch);
        ReferencedTypes.signatures(insn).forEach(this::touchAll);
        if (insn instanceof MethodInsnNode call) {
            boolean virtual = call.getOpcode() == Opcodes.INVOKEVIRTUAL || call.getOpcode() == Opcodes.INVOKEINTERFACE;
            enterTargets(call.owner, call.name, call.desc, virtual);
        }
    }

    private void enterTargets(String owner, String name, String descriptor, boolean virtual) {
        if (owner.startsWith("[")) {
            return;
        }
        enter(program.resolver().method(owner, name, descriptor));
        if (virtual
                && program.hierarchy().find(owner).map(TypeInfo::application).orElse(false)) {
            for (String subtype : program.hierarchy().applicationSubtypes(owner)) {
                enter(program.resolver().selected(subtype, name, descriptor));
            }
        }
    }

    private void enter(Optional<MemberResolver.Declaration> declaration) {
        declaration
                .filter(MemberResolver.Declaration::application)
                .map(MemberResolver.Declaration::id)
                .ifPresent(this::enter);
    }
}
