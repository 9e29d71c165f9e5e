package dev.stateflow.analyzer.split;

import dev.stateflow.analyzer.normalize.Abi;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AnnotationNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.ParameterNode;

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
        if (method.parameters != null && !method.parameters.isEmpty()) {
            method.parameters.add(new ParameterNode(null, Opcodes.ACC_SYNTHETIC));
            method.parameters.add(new ParameterNode(null, Opcodes.ACC_SYNTHETIC));
        }
        method.visibleParameterAnnotations = extended(method.visibleParameterAnnotations);
        method.invisibleParameterAnnotations = extended(method.invisibleParameterAnnotations);
    }

    private static @Nullable List<AnnotationNode>[] extended(@Nullable List<AnnotationNode>[] annotations) {
        return annotations == null ? annotations : Arrays.copyOf(annotations, annotations.length + 2);
    }
}
