package dev.stateflow.analyzer.generate;

import dev.stateflow.analyzer.callgraph.Program;
import dev.stateflow.analyzer.discover.EntityClass;
import dev.stateflow.analyzer.load.ApplicationClass;
import dev.stateflow.analyzer.normalize.Abi;
import dev.stateflow.analyzer.split.Code;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldNode;

/** Makes entity objects of entity classes: address, access to state, and objects whose constructor did not run. */
final class EntityTransformer {
    static final String KEY = "stateflow$key";

    private static final String ADDRESS = "stateflow$address";
    private static final String WRITE = "stateflow$write";
    private static final String READ = "stateflow$read";
    private static final String OUTPUT = "(" + Abi.descriptor(Abi.VALUE_OUTPUT) + ")V";
    private static final String INPUT = "(" + Abi.descriptor(Abi.VALUE_INPUT) + ")V";
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
        addWriteAndRead(node, inherits);
        addConstructor(node, inherits);
        for (FieldNode field : node.fields) {
            if (isState(field)) {
                field.access &= ~Opcodes.ACC_FINAL;
            }
        }
        if (isTopmostEntity(node)) {
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

    private static void addWriteAndRead(ClassNode node, boolean inherits) {
        Code write = new Code();
        Code read = new Code();
        if (inherits) {
            write.aload(0).aload(1).invoke(Opcodes.INVOKESPECIAL, superName(node), WRITE, OUTPUT);
            read.aload(0).aload(1).invoke(Opcodes.INVOKESPECIAL, superName(node), READ, INPUT);
        }
        for (FieldNode field : node.fields) {
            if (isState(field)) {
                Type type = Type.getType(field.desc);
                write.aload(1).aload(0).field(Opcodes.GETFIELD, node.name, field.name, field.desc);
                Values.write(type, write);
                read.aload(0).aload(1);
                Values.read(type, read);
                if (type.getSort() == Type.OBJECT || type.getSort() == Type.ARRAY) {
                    read.cast(type);
                }
                read.field(Opcodes.PUTFIELD, node.name, field.name, field.desc);
            }
        }
        node.methods.add(Methods.of(ADDED, WRITE, OUTPUT, write.op(Opcodes.RETURN)));
        node.methods.add(Methods.of(ADDED, READ, INPUT, read.op(Opcodes.RETURN)));
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
            node.methods.add(Methods.of(Accessors.ACCESS, KEY, keySetter(node.name), set.op(Opcodes.RETURN)));
        }
        node.methods.add(Methods.throwing(Accessors.ACCESS, KEY, keyGetter(node.name), get.op(Opcodes.ARETURN)));
    }

    static String keyGetter(String owner) {
        return "(" + Abi.descriptor(owner) + ")Ljava/lang/Object;";
    }

    static String keySetter(String owner) {
        return "(" + Abi.descriptor(owner) + "Ljava/lang/Object;)V";
    }
}
