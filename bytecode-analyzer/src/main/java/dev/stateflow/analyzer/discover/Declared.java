package dev.stateflow.analyzer.discover;

import dev.stateflow.analyzer.load.LoadedApplication;
import java.util.List;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * A method as the user declared it.
 *
 * @param owner the declaring class
 * @param method the method
 */
public record Declared(ClassNode owner, MethodNode method) {
    /**
     * The method that the user wrote where {@code method} is what runs. They differ where the Java compiler repeats a public method of a superclass that is
     * not public: the repeated one has neither names of parameters nor generic types.
     */
    public static Declared of(LoadedApplication application, ClassNode owner, MethodNode method) {
        if ((method.access & Opcodes.ACC_BRIDGE) != 0) {
            List<ClassNode> chain = Chain.of(application, owner.name);
            for (ClassNode superclass : chain.subList(Math.min(1, chain.size()), chain.size())) {
                for (MethodNode candidate : superclass.methods) {
                    if (candidate.name.equals(method.name) && candidate.desc.equals(method.desc)) {
                        boolean isAbstract = (candidate.access & Opcodes.ACC_ABSTRACT) != 0;
                        return isAbstract
                                ? new Declared(owner, method)
                                : Declared.of(application, superclass, candidate);
                    }
                }
            }
        }
        return new Declared(owner, method);
    }
}
