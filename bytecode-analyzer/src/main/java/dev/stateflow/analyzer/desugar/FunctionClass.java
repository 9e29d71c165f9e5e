package dev.stateflow.analyzer.desugar;

import dev.stateflow.analyzer.callgraph.MemberResolver;
import dev.stateflow.analyzer.load.FunctionNames;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.LineNumberNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TypeInsnNode;
import org.objectweb.asm.tree.VarInsnNode;

/** Writes the class that a lambda or method reference becomes. */
final class FunctionClass {
    private static final String OBJECT = "java/lang/Object";
    private static final String REFUSAL = "java/lang/IllegalStateException";

    private final MemberResolver resolver;
    private final Lambda lambda;
    private final Handle body;
    private final boolean suspends;
    private final int line;
    private final List<FieldNode> fields = new ArrayList<>();
    private final Set<MemberResolver.Declaration> twins = new HashSet<>();
    private final ClassNode node = new ClassNode();

    /**
     * @param body what it runs, where the class may reach it
     * @param suspends whether the body can suspend: then library code can't call it
     * @param names the names of what is captured
     * @param line where the function stands in the source, or 0
     */
    FunctionClass(
            MemberResolver resolver,
            String name,
            ClassNode owner,
            Lambda lambda,
            Handle body,
            boolean suspends,
            List<FieldNode> names,
            int line) {
        this.resolver = resolver;
        this.lambda = lambda;
        this.body = body;
        this.suspends = suspends;
        this.line = line;
        node.version = owner.version;
        node.access = Opcodes.ACC_FINAL | Opcodes.ACC_SUPER | Opcodes.ACC_SYNTHETIC;
        node.name = name;
        node.superName = OBJECT;
        node.interfaces = new ArrayList<>(lambda.interfaces());
        node.sourceFile = owner.sourceFile;
        fields.addAll(names);
    }

    /** The class. */
    ClassNode write() {
        node.fields.addAll(fields);
        constructor();
        make();
        for (String descriptor : lambda.descriptors()) {
            method(descriptor);
        }
        return node;
    }

    /** The methods of library interfaces for which the class has a method of a twin. */
    Set<MemberResolver.Declaration> twins() {
        return twins;
    }

    private String captured() {
        StringBuilder descriptor = new StringBuilder("(");
        lambda.captured().forEach(t -> descriptor.append(t.getDescriptor()));
        return descriptor.append(')').toString();
    }

    private void constructor() {
        MethodNode method = new MethodNode(0, "<init>", captured() + "V", null, null);
        InsnList code = method.instructions;
        code.add(new VarInsnNode(Opcodes.ALOAD, 0));
        code.add(new MethodInsnNode(Opcodes.INVOKESPECIAL, OBJECT, "<init>", "()V", false));
        int slot = 1;
        for (FieldNode field : fields) {
            Type type = Type.getType(field.desc);
            code.add(new VarInsnNode(Opcodes.ALOAD, 0));
            code.add(new VarInsnNode(type.getOpcode(Opcodes.ILOAD), slot));
            code.add(new FieldInsnNode(Opcodes.PUTFIELD, node.name, field.name, field.desc));
            slot += type.getSize();
        }
        code.add(new InsnNode(Opcodes.RETURN));
        add(method, slot);
    }

    private void make() {
        String type = "L" + lambda.type() + ";";
        MethodNode method = new MethodNode(Opcodes.ACC_STATIC, FunctionNames.MAKE, captured() + type, null, null);
        InsnList code = method.instructions;
        code.add(new TypeInsnNode(Opcodes.NEW, node.name));
        code.add(new InsnNode(Opcodes.DUP));
        int slot = 0;
        for (Type argument : lambda.captured()) {
            code.add(new VarInsnNode(argument.getOpcode(Opcodes.ILOAD), slot));
            slot += argument.getSize();
        }
        code.add(new MethodInsnNode(Opcodes.INVOKESPECIAL, node.name, "<init>", captured() + "V", false));
        code.add(new InsnNode(Opcodes.ARETURN));
        add(method, slot);
    }

    private void method(String descriptor) {
        Optional<MemberResolver.Declaration> library = suspends ? libraryMethod(descriptor) : Optional.empty();
        if (library.isPresent()) {
            if (twins.add(library.get())) {
                node.interfaces.add(FunctionNames.twin(library.get().type().name()));
            }
            body(FunctionNames.split(lambda.name()), descriptor);
            refuse(descriptor);
        } else {
            body(lambda.name(), descriptor);
        }
    }

    private Optional<MemberResolver.Declaration> libraryMethod(String descriptor) {
        return lambda.interfaces().stream()
                .flatMap(type -> resolver.method(type, lambda.name(), descriptor).stream())
                .filter(d -> !d.application())
                .findFirst();
    }

    private void refuse(String descriptor) {
        MethodNode method = new MethodNode(Opcodes.ACC_PUBLIC, lambda.name(), descriptor, null, null);
        InsnList code = method.instructions;
        code.add(new TypeInsnNode(Opcodes.NEW, REFUSAL));
        code.add(new InsnNode(Opcodes.DUP));
        code.add(new LdcInsnNode("a function that issues remote operations is called by a library"));
        code.add(new MethodInsnNode(Opcodes.INVOKESPECIAL, REFUSAL, "<init>", "(Ljava/lang/String;)V", false));
        code.add(new InsnNode(Opcodes.ATHROW));
        add(method, 1 + (Type.getArgumentsAndReturnSizes(descriptor) >> 2));
    }

    private void body(String name, String descriptor) {
        MethodNode method = new MethodNode(Opcodes.ACC_PUBLIC, name, descriptor, null, null);
        InsnList code = method.instructions;
        if (line > 0) {
            LabelNode start = new LabelNode();
            code.add(start);
            code.add(new LineNumberNode(line, start));
        }
        boolean creates = body.getTag() == Opcodes.H_NEWINVOKESPECIAL;
        if (creates) {
            code.add(new TypeInsnNode(Opcodes.NEW, body.getOwner()));
            code.add(new InsnNode(Opcodes.DUP));
        }
        List<Type> wanted = new ArrayList<>();
        if (!creates && body.getTag() != Opcodes.H_INVOKESTATIC) {
            wanted.add(Type.getObjectType(body.getOwner()));
        }
        wanted.addAll(List.of(Type.getArgumentTypes(body.getDesc())));
        int next = 0;
        for (FieldNode field : fields) {
            code.add(new VarInsnNode(Opcodes.ALOAD, 0));
            code.add(new FieldInsnNode(Opcodes.GETFIELD, node.name, field.name, field.desc));
            next++;
        }
        int slot = 1;
        Type[] erased = Type.getArgumentTypes(descriptor);
        Type[] real = lambda.instantiated().getArgumentTypes();
        for (int i = 0; i < erased.length; i++) {
            code.add(new VarInsnNode(erased[i].getOpcode(Opcodes.ILOAD), slot));
            slot += erased[i].getSize();
            Adaptation.convert(erased[i], real[i], code);
            Adaptation.convert(real[i], wanted.get(next++), code);
        }
        Type result = creates ? Type.getObjectType(body.getOwner()) : Type.getReturnType(body.getDesc());
        code.add(new MethodInsnNode(
                opcode(), body.getOwner(), creates ? "<init>" : body.getName(), body.getDesc(), body.isInterface()));
        Type returned = Type.getReturnType(descriptor);
        Adaptation.convert(result, lambda.instantiated().getReturnType(), code);
        Adaptation.convert(lambda.instantiated().getReturnType(), returned, code);
        code.add(new InsnNode(returned.getOpcode(Opcodes.IRETURN)));
        add(method, slot);
    }

    private int opcode() {
        return switch (body.getTag()) {
            case Opcodes.H_INVOKESTATIC -> Opcodes.INVOKESTATIC;
            case Opcodes.H_NEWINVOKESPECIAL -> Opcodes.INVOKESPECIAL;
            default -> body.isInterface() ? Opcodes.INVOKEINTERFACE : Opcodes.INVOKEVIRTUAL;
        };
    }

    private void add(MethodNode method, int locals) {
        method.maxLocals = locals;
        method.maxStack = 4 + 2 * (lambda.captured().size() + Type.getArgumentCount(method.desc)) + 2;
        node.methods.add(method);
    }
}
