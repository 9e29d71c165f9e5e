package dev.stateflow.analyzer.generate;

import dev.stateflow.analyzer.callgraph.MethodId;
import dev.stateflow.analyzer.normalize.Abi;
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

    /** A method of a class would have more than 64 KB. */
    static final class TooLargeException extends NotSplittableException {
        private static final long serialVersionUID = 1L;

        private final String method;
        private final String descriptor;

        TooLargeException(String method, String descriptor) {
            super("its code has more than 64 KB once it can suspend");
            this.method = method;
            this.descriptor = descriptor;
        }

        /** Whether it is about the split form of a method. */
        boolean isAbout(MethodId id) {
            return id.name().equals(method)
                    && (Abi.splitDescriptor(id.descriptor()).equals(descriptor)
                            || id.descriptor().equals(descriptor));
        }
    }

    /** What was written is not valid: our mistake, unless what was read was not valid either. */
    static final class InvalidCodeException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        InvalidCodeException(String message) {
            super(message);
        }

        InvalidCodeException(String message, Throwable cause) {
            super(message, cause);
        }
    }

    /** What the JVM would not accept in a class file, if anything. */
    Optional<String> problem(byte[] bytes) {
        return verification.problem(bytes);
    }

    /**
     * The class file of a class.
     *
     * @throws NotSplittableException if the class-file format can't hold it
     * @throws InvalidCodeException if the JVM would not accept it
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
            throw new TooLargeException(e.getMethodName(), e.getDescriptor());
        } catch (ClassTooLargeException e) {
            throw new NotSplittableException("its class has too many constants once it can suspend");
        } catch (IndexOutOfBoundsException | NegativeArraySizeException e) {
            // what the library does with code whose stack has another height on another way
            throw new InvalidCodeException("invalid code for " + node.name + ": its frames can't be computed", e);
        }
        Optional<String> problem = verification.problem(bytes);
        if (problem.isPresent()) {
            throw new InvalidCodeException("invalid code for " + node.name + ": " + problem.get());
        }
        return bytes;
    }
}
