package dev.stateflow.analyzer.generate;

import dev.stateflow.analyzer.normalize.Abi;
import dev.stateflow.analyzer.split.Code;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * Static methods that let generated code use private members of superclasses. Nothing of the user's becomes more visible, so that no method
 * overrides another by accident.
 */
final class Accessors {
    static final int ACCESS = Opcodes.ACC_PUBLIC | Opcodes.ACC_STATIC | Opcodes.ACC_SYNTHETIC;

    private final Map<String, List<MethodNode>> byOwner = new TreeMap<>();
    private final Set<String> made = new HashSet<>();

    /** The classes that get accessors. */
    Set<String> owners() {
        return byOwner.keySet();
    }

    /** Adds to a class the accessors that it needs. */
    void addTo(ClassNode node) {
        node.methods.addAll(byOwner.getOrDefault(node.name, List.of()));
    }

    /** Calls a method; the stack holds the receiver and the arguments. */
    void call(EntityMember member, boolean split, Code code) {
        String descriptor = split ? Abi.splitDescriptor(member.descriptor()) : member.descriptor();
        String accessor = "(" + Abi.descriptor(member.owner()) + descriptor.substring(1);
        String name = "stateflow$call$" + member.name();
        if (made.add(member.owner() + "." + name + accessor)) {
            Code body = new Code().aload(0);
            int slot = 1;
            for (Type argument : Type.getArgumentTypes(descriptor)) {
                body.load(argument, slot);
                slot += argument.getSize();
            }
            int opcode = (member.access() & Opcodes.ACC_PRIVATE) != 0
                    ? Opcodes.INVOKESPECIAL
                    : member.interfaceOwner() ? Opcodes.INVOKEINTERFACE : Opcodes.INVOKEVIRTUAL;
            body.invoke(opcode, member.owner(), member.name(), descriptor, member.interfaceOwner());
            body.ret(Type.getReturnType(descriptor));
            add(member.owner(), Methods.of(ACCESS, name, accessor, body));
        }
        code.invoke(Opcodes.INVOKESTATIC, member.owner(), name, accessor, member.interfaceOwner());
    }

    /** Reads a field; the stack holds the object. */
    void get(EntityMember member, Code code) {
        String name = "stateflow$get$" + member.name();
        String descriptor = "(" + Abi.descriptor(member.owner()) + ")" + member.descriptor();
        if (made.add(member.owner() + "." + name + descriptor)) {
            Code body = new Code().aload(0);
            body.field(Opcodes.GETFIELD, member.owner(), member.name(), member.descriptor());
            add(member.owner(), Methods.of(ACCESS, name, descriptor, body.ret(Type.getType(member.descriptor()))));
        }
        code.invoke(Opcodes.INVOKESTATIC, member.owner(), name, descriptor);
    }

    /** Writes a field; the stack holds the object and the value. */
    void set(EntityMember member, Code code) {
        String name = "stateflow$set$" + member.name();
        String descriptor = "(" + Abi.descriptor(member.owner()) + member.descriptor() + ")V";
        if (made.add(member.owner() + "." + name + descriptor)) {
            Code body = new Code().aload(0).load(Type.getType(member.descriptor()), 1);
            body.field(Opcodes.PUTFIELD, member.owner(), member.name(), member.descriptor());
            add(member.owner(), Methods.of(ACCESS, name, descriptor, body.op(Opcodes.RETURN)));
        }
        code.invoke(Opcodes.INVOKESTATIC, member.owner(), name, descriptor);
    }

    private void add(String owner, MethodNode method) {
        byOwner.computeIfAbsent(owner, o -> new ArrayList<>()).add(method);
    }
}
