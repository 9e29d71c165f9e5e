package dev.stateflow.analyzer.generate;

import dev.stateflow.analyzer.split.Code;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.MethodNode;

/** Makes methods of code. */
final class Methods {
    private Methods() {}

    static MethodNode of(int access, String name, String descriptor, Code code) {
        MethodNode method = new MethodNode(Opcodes.ASM9, access, name, descriptor, null, null);
        method.instructions.add(code.instructions());
        return method;
    }
}
