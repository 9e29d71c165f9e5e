package dev.stateflow.analyzer.generate;

import dev.stateflow.analyzer.callgraph.Program;
import dev.stateflow.analyzer.discover.EntityClass;
import dev.stateflow.analyzer.flow.MethodFlow;
import dev.stateflow.analyzer.load.ApplicationClass;
import dev.stateflow.analyzer.normalize.Abi;
import dev.stateflow.analyzer.split.Code;
import dev.stateflow.analyzer.split.FrameShape;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/** Makes entity objects of entity classes: address, access to state, and objects whose constructor did not run. */
final class EntityTransformer {
    private static final String KEY = "stateflow$key";

    private static final String ADDRESS = "stateflow$address";
    private static final String STATE = "stateflow$state";
    private static final String FIELDS = "(" + Abi.descriptor(Abi.STATE_FIELDS) + ")V";
    private static final String MARKER = "(" + Abi.descriptor(Abi.ENTITY_MARKER) + ")V";
    private static final String OBJECT = "java/lang/Object";
    private static final int NOT_STATE = Opcodes.ACC_STATIC | Opcodes.ACC_TRANSIENT;
    private static final int ADDED = Opcodes.ACC_PUBLIC | Opcodes.ACC_SYNTHETIC;

    private final Program program;
    private final Set<String> part = new HashSet<>();

    EntityTransformer(Program program) {
        this.program = program;
        for (EntityClass entity : program.entities().all()) {
            for (ClassNode owner : chain(entity.className())) {
                part.add(owner.name);
            }
        }
    }

    /** Whether a class is an entity or a superclass of one. */
    boolean isPartOfEntity(String name) {
        return part.contains(name);
    }

    /** Changes a class that is an entity or a superclass of one. */
    void transform(ClassNode node) {
        boolean inherits = isPartOfEntity(superName(node));
        boolean based = isTopmostEntity(node) && base(node);
        addState(node, inherits);
        addConstructor(node, inherits);
        for (FieldNode field : node.fields) {
            if (isState(field)) {
                field.access &= ~Opcodes.ACC_FINAL;
            }
        }
        if (isTopmostEntity(node) && !based) {
            addAddress(node);
            addIdentity(node);
        }
        addKey(node);
    }

    /** The application classes from the topmost superclass down to a class. */
    List<ClassNode> chain(String name) {
        List<ClassNode> chain = new ArrayList<>();
        Optional<ApplicationClass> next = program.find(name);
        while (next.isPresent() && !chain.contains(next.get().node())) {
            chain.add(0, next.get().node());
            next = program.find(superName(next.get().node()));
        }
        return chain;
    }

    static boolean isState(FieldNode field) {
        return (field.access & NOT_STATE) == 0;
    }

    private static String superName(ClassNode node) {
        return node.superName == null ? "" : node.superName;
    }

    private boolean isTopmostEntity(ClassNode node) {
        List<ClassNode> chain = chain(node.name);
        return program.entities().isEntity(node.name)
                && chain.stream()
                        .limit(chain.size() - 1L)
                        .noneMatch(c -> program.entities().isEntity(c.name));
    }

    /** Makes a class that extends Object extend the runtime's base class of entities, unless that can't be told from its signature. */
    private boolean base(ClassNode node) {
        String object = Abi.descriptor(OBJECT);
        if (!OBJECT.equals(node.superName) || (node.signature != null && !node.signature.startsWith(object))) {
            return false;
        }
        node.superName = Abi.ENTITY_BASE;
        if (node.signature != null) {
            node.signature = Abi.descriptor(Abi.ENTITY_BASE) + node.signature.substring(object.length());
        }
        for (MethodNode method : node.methods) {
            if (method.name.equals("<init>") && !method.desc.equals(MARKER)) {
                callBase(node.name, method);
            }
        }
        return true;
    }

    private void callBase(String owner, MethodNode constructor) {
        MethodFlow flow = MethodFlow.of(owner, constructor, program.hierarchy());
        for (AbstractInsnNode insn : constructor.instructions) {
            if (insn instanceof MethodInsnNode call
                    && call.name.equals("<init>")
                    && call.owner.equals(OBJECT)
                    && flow.isReachable(insn)
                    && flow.before(insn).fromTop(0).allocation() == null) {
                call.owner = Abi.ENTITY_BASE;
            }
        }
    }

    private static void addAddress(ClassNode node) {
        String type = Abi.descriptor(Abi.ADDRESS);
        node.interfaces.add(Abi.ENTITY_OBJECT);
        if (node.signature != null) {
            node.signature += Abi.descriptor(Abi.ENTITY_OBJECT);
        }
        int access = Opcodes.ACC_PRIVATE | Opcodes.ACC_TRANSIENT | Opcodes.ACC_SYNTHETIC;
        node.fields.add(new FieldNode(access, ADDRESS, type, null, null));
        Code get = new Code().aload(0).field(Opcodes.GETFIELD, node.name, ADDRESS, type);
        node.methods.add(Methods.of(ADDED, ADDRESS, "()" + type, get.op(Opcodes.ARETURN)));
        Code set = new Code().aload(0).aload(1).field(Opcodes.PUTFIELD, node.name, ADDRESS, type);
        node.methods.add(Methods.of(ADDED, ADDRESS, "(" + type + ")V", set.op(Opcodes.RETURN)));
    }

    private void addIdentity(ClassNode node) {
        String self = Abi.descriptor(Abi.ENTITY_OBJECT);
        addIdentity(node, "equals", "(Ljava/lang/Object;)Z", "equal", "(" + self + "Ljava/lang/Object;)Z");
        addIdentity(node, "hashCode", "()I", "hash", "(" + self + ")I");
        addIdentity(node, "toString", "()Ljava/lang/String;", "print", "(" + self + ")Ljava/lang/String;");
    }

    private void addIdentity(ClassNode node, String name, String descriptor, String by, String byDescriptor) {
        boolean overridden = program.resolver()
                .method(node.name, name, descriptor)
                .map(d -> !d.type().name().equals(OBJECT))
                .orElse(false);
        if (!overridden) {
            Code code = new Code().aload(0);
            for (int i = 0; i < Type.getArgumentCount(descriptor); i++) {
                code.aload(1 + i);
            }
            code.invoke(Opcodes.INVOKESTATIC, Abi.REFERENCES, by, byDescriptor);
            node.methods.add(
                    Methods.of(Opcodes.ACC_PUBLIC, name, descriptor, code.ret(Type.getReturnType(descriptor))));
        }
    }

    /** One method that both writes and reads. */
    private static void addState(ClassNode node, boolean inherits) {
        Code code = new Code();
        if (inherits) {
            code.aload(0).aload(1).invoke(Opcodes.INVOKESPECIAL, superName(node), STATE, FIELDS);
        }
        for (FieldNode field : node.fields) {
            if (isState(field)) {
                Type type = Type.getType(field.desc);
                String kind = FrameShape.Kind.of(type).type().getDescriptor();
                code.aload(0).aload(1).aload(0).field(Opcodes.GETFIELD, node.name, field.name, field.desc);
                code.invoke(Opcodes.INVOKEVIRTUAL, Abi.STATE_FIELDS, "value", "(" + kind + ")" + kind);
                if (type.getSort() == Type.OBJECT || type.getSort() == Type.ARRAY) {
                    code.cast(type);
                }
                code.field(Opcodes.PUTFIELD, node.name, field.name, field.desc);
            }
        }
        node.methods.add(Methods.of(ADDED, STATE, FIELDS, code.op(Opcodes.RETURN)));
    }

    private static void addConstructor(ClassNode node, boolean inherits) {
        Code code = new Code().aload(0);
        if (inherits) {
            code.aload(1);
        }
        code.invoke(Opcodes.INVOKESPECIAL, superName(node), "<init>", inherits ? MARKER : "()V");
        node.methods.add(Methods.of(ADDED, "<init>", MARKER, code.op(Opcodes.RETURN)));
    }

    /** The class that declares the key reads and writes it for the step classes. */
    private void addKey(ClassNode node) {
        Optional<EntityClass.KeyMember> key = program.entities().keyDeclaredBy(node.name);
        if (key.isEmpty()) {
            return;
        }
        EntityClass.KeyMember member = key.get();
        Code get = new Code().aload(0);
        // public, and named as the interface of the runtime has them: an entity below this class implements that
        if (member.method()) {
            boolean isPrivate = program.resolver()
                    .method(node.name, member.name(), member.descriptor())
                    .map(d -> d.is(Opcodes.ACC_PRIVATE))
                    .orElse(false);
            get.invoke(
                    isPrivate ? Opcodes.INVOKESPECIAL : Opcodes.INVOKEVIRTUAL,
                    node.name,
                    member.name(),
                    member.descriptor());
            get.box(Type.getReturnType(member.descriptor()));
        } else {
            Type type = Type.getType(member.descriptor());
            get.field(Opcodes.GETFIELD, node.name, member.name(), member.descriptor())
                    .box(type);
            Code set = new Code().aload(0).aload(1).unbox(type);
            set.field(Opcodes.PUTFIELD, node.name, member.name(), member.descriptor());
            node.methods.add(Methods.of(ADDED, KEY, "(Ljava/lang/Object;)V", set.op(Opcodes.RETURN)));
        }
        node.methods.add(Methods.of(ADDED, KEY, "()Ljava/lang/Object;", get.op(Opcodes.ARETURN)));
    }
}
