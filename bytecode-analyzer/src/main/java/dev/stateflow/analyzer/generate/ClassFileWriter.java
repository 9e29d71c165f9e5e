package dev.stateflow.analyzer.generate;

import dev.stateflow.analyzer.split.NotSplittableException;
import java.util.Optional;
import org.objectweb.asm.ClassTooLargeException;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodTooLargeException;
import org.objectweb.asm.tree.ClassNode;

/** Writes class files, and checks them. */
final class ClassFileWriter {
    private final OutputHierarchy hierarchy;
    private final Verification verification;

    ClassFileWriter(OutputHierarchy hierarchy) {
        this.hierarchy = hierarchy;
        this.verification = new Verification(hierarchy);
    }

    /**
     * The class file of a class.
     *
     * @throws NotSplittableException if the class-file format can't hold it, or the JVM would not accept it
     */
    byte[] write(ClassNode node) {
        ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_FRAMES) {
            @Override
            protected String getCommonSuperClass(String a, String b) {
                return hierarchy.commonSuperclass(a, b);
            }
        };
        byte[] bytes;
        try {
            node.accept(writer);
            bytes = writer.toByteArray();
        } catch (MethodTooLargeException e) {
            throw new NotSplittableException(
                    "its code is too large once it can suspend: " + e.getMethodName() + " has more than 64 KB");
        } catch (ClassTooLargeException e) {
            throw new NotSplittableException("its class has too many constants once it can suspend");
        }
        Optional<String> problem = verification.problem(bytes);
        if (problem.isPresent()) {
            throw new NotSplittableException("the compiler made code that is not valid: " + problem.get());
        }
        return bytes;
    }
}
