package dev.stateflow.analyzer.generate;

import dev.stateflow.analyzer.callgraph.Program;
import dev.stateflow.analyzer.callgraph.ProgramAnalysis;
import dev.stateflow.analyzer.load.TypeInfo;
import dev.stateflow.analyzer.normalize.Abi;
import dev.stateflow.analyzer.split.Code;
import java.util.Optional;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.ClassNode;

/** Gives exception classes of the application a constructor that runs no code of the user's. */
final class ThrowableTransformer {
    private static final String MARKER = "(" + Abi.descriptor(Abi.THROWABLE_MARKER) + ")V";
    private static final String PLAIN = "()V";
    private static final String MESSAGE = "(Ljava/lang/String;)V";

    private final ProgramAnalysis analysis;
    private final Program program;

    ThrowableTransformer(ProgramAnalysis analysis) {
        this.analysis = analysis;
        this.program = analysis.program();
    }

    /** Whether a class can get the constructor. */
    boolean applies(String name) {
        return analysis.types().contains(name)
                && program.hierarchy().isAssignable(name, "java/lang/Throwable")
                && program.find(name).isPresent()
                && superConstructor(name).isPresent();
    }

    void transform(ClassNode node) {
        String descriptor = superConstructor(node.name).orElseThrow();
        Code code = new Code().aload(0);
        if (descriptor.equals(MARKER)) {
            code.aload(1);
        } else if (descriptor.equals(MESSAGE)) {
            code.op(Opcodes.ACONST_NULL).type(Opcodes.CHECKCAST, "java/lang/String");
        }
        code.invoke(Opcodes.INVOKESPECIAL, node.superName, "<init>", descriptor);
        int access = Opcodes.ACC_PUBLIC | Opcodes.ACC_SYNTHETIC;
        node.methods.add(Methods.of(access, "<init>", MARKER, code.op(Opcodes.RETURN)));
    }

    private Optional<String> superConstructor(String name) {
        Optional<TypeInfo> type = program.hierarchy().find(name);
        String superName = type.map(TypeInfo::superName).orElse("");
        if (program.find(superName).isPresent()) {
            return applies(superName) ? Optional.of(MARKER) : Optional.empty();
        }
        return declares(superName, PLAIN)
                ? Optional.of(PLAIN)
                : declares(superName, MESSAGE) ? Optional.of(MESSAGE) : Optional.empty();
    }

    private boolean declares(String type, String descriptor) {
        return program.hierarchy().find(type).stream()
                .flatMap(t -> t.methods().stream())
                .anyMatch(m -> m.name().equals("<init>")
                        && m.descriptor().equals(descriptor)
                        && (m.access() & (Opcodes.ACC_PUBLIC | Opcodes.ACC_PROTECTED)) != 0);
    }
}
