package dev.stateflow.analyzer.split;

import dev.stateflow.analyzer.normalize.Abi;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AnnotationNode;
import org.objectweb.asm.tree.MethodNode;

/** Gives a method the two more parameters of its split form, in its descriptor and in everything that counts parameters. */
public final class SplitSignature {
    private SplitSignature() {}

    /** Changes a method, which may be abstract, in place. */
    public static void apply(MethodNode method) {
        method.desc = Abi.splitDescriptor(method.desc);
        method.access &= ~Opcodes.ACC_VARARGS;
        if (method.signature != null) {
            method.signature = Abi.splitDescriptor(method.signature);
        }
        // nobody can look the method up by what the user wrote, so nobody asks for names
        method.parameters = null;
        method.visibleParameterAnnotations = extended(method.visibleParameterAnnotations);
        method.invisibleParameterAnnotations = extended(method.invisibleParameterAnnotations);
    }

    private static @Nullable List<AnnotationNode>[] extended(@Nullable List<AnnotationNode>[] annotations) {
        return annotations == null ? annotations : Arrays.copyOf(annotations, annotations.length + 2);
    }
}
