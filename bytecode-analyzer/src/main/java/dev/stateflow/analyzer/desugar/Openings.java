package dev.stateflow.analyzer.desugar;

import dev.stateflow.analyzer.callgraph.Program;
import dev.stateflow.analyzer.load.Names;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LineNumberNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TypeInsnNode;
import org.objectweb.asm.tree.VarInsnNode;

/**
 * Lets a function's class reach the private method that the function runs. What the Java compiler made for a lambda becomes visible in its package; a
 * method of the user's, which another could then override by accident, gets a method beside it that calls it.
 */
final class Openings {
    private final Program program;
    private final Copies copies;
    private final Map<Handle, Handle> opened = new HashMap<>();

    Openings(Program program, Copies copies) {
        this.program = program;
        this.copies = copies;
    }

    /** A handle of what the function is to run instead. */
    Handle open(Handle body, int line) {
        Handle known = opened.get(body);
        if (known == null) {
            known = find(body)
                    .filter(m -> (m.access & Opcodes.ACC_PRIVATE) != 0)
                    .map(m -> open(body, m, line))
                    .orElse(body);
            opened.put(body, known);
        }
        return known;
    }

    private Optional<MethodNode> find(Handle body) {
        return program.find(body.getOwner())
                .flatMap(owner -> owner.node().methods.stream()
                        .filter(m -> m.name.equals(body.getName()) && m.desc.equals(body.getDesc()))
                        .findFirst());
    }

    private Handle open(Handle body, MethodNode method, int line) {
        ClassNode owner = copies.of(body.getOwner());
        boolean isInterface = (owner.access & Opcodes.ACC_INTERFACE) != 0;
        boolean isStatic = (method.access & Opcodes.ACC_STATIC) != 0;
        boolean made = (method.access & Opcodes.ACC_SYNTHETIC) != 0;
        int tag = isStatic ? Opcodes.H_INVOKESTATIC : isInterface ? Opcodes.H_INVOKEINTERFACE : Opcodes.H_INVOKEVIRTUAL;
        int access = isInterface ? Opcodes.ACC_PUBLIC : 0;
        if (made && (isStatic || !isDeclaredElsewhere(owner.name, method)) && !method.name.equals("<init>")) {
            MethodNode copy = copies.method(owner, method);
            copy.access = (copy.access & ~Opcodes.ACC_PRIVATE) | access;
            return new Handle(tag, owner.name, method.name, method.desc, isInterface);
        }
        MethodNode forward = forward(owner, method, body, line, isInterface);
        forward.access |= access | Opcodes.ACC_SYNTHETIC;
        owner.methods.add(forward);
        int forwardTag = (forward.access & Opcodes.ACC_STATIC) != 0 ? Opcodes.H_INVOKESTATIC : tag;
        return new Handle(forwardTag, owner.name, forward.name, forward.desc, isInterface);
    }

    private boolean isDeclaredElsewhere(String owner, MethodNode method) {
        return Stream.concat(
                        program.hierarchy().applicationSubtypes(owner).stream(),
                        program.hierarchy().supertypes(owner).stream())
                .filter(type -> !type.equals(owner))
                .flatMap(type -> program.hierarchy().find(type).stream())
                .flatMap(type -> type.methods().stream())
                .anyMatch(m -> m.name().equals(method.name) && m.descriptor().equals(method.desc));
    }

    private static MethodNode forward(ClassNode owner, MethodNode method, Handle body, int line, boolean isInterface) {
        boolean creates = method.name.equals("<init>");
        boolean isStatic = creates || (method.access & Opcodes.ACC_STATIC) != 0;
        String descriptor = creates ? method.desc.replace(")V", ")L" + owner.name + ";") : method.desc;
        String name = "stateflow$open$" + (creates ? "new" : method.name) + "$"
                + Names.simple(owner.name).replace('.', '$');
        MethodNode forward = new MethodNode(isStatic ? Opcodes.ACC_STATIC : 0, name, descriptor, null, null);
        if (line > 0) {
            LabelNode start = new LabelNode();
            forward.instructions.add(start);
            forward.instructions.add(new LineNumberNode(line, start));
        }
        int slot = 0;
        if (creates) {
            forward.instructions.add(new TypeInsnNode(Opcodes.NEW, owner.name));
            forward.instructions.add(new InsnNode(Opcodes.DUP));
        } else if (!isStatic) {
            forward.instructions.add(new VarInsnNode(Opcodes.ALOAD, slot++));
        }
        for (Type type : List.of(Type.getArgumentTypes(method.desc))) {
            forward.instructions.add(new VarInsnNode(type.getOpcode(Opcodes.ILOAD), slot));
            slot += type.getSize();
        }
        int opcode = isStatic && !creates ? Opcodes.INVOKESTATIC : Opcodes.INVOKESPECIAL;
        forward.instructions.add(new MethodInsnNode(opcode, owner.name, method.name, body.getDesc(), isInterface));
        forward.instructions.add(new InsnNode(Type.getReturnType(descriptor).getOpcode(Opcodes.IRETURN)));
        forward.maxLocals = slot;
        forward.maxStack = slot + 4;
        return forward;
    }
}
