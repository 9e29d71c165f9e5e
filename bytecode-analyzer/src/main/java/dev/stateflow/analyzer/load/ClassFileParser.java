package dev.stateflow.analyzer.load;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.analysis.Analyzer;
import org.objectweb.asm.tree.analysis.AnalyzerException;
import org.objectweb.asm.tree.analysis.BasicVerifier;
import org.objectweb.asm.util.CheckClassAdapter;

/**
 * Reads class files and vouches for their form, so that later stages need not defend themselves: names, descriptors and constants are valid, and
 * the code of every method neither underflows its stack nor mixes kinds of values. What the JVM's verifier checks beyond that is left to it.
 */
final class ClassFileParser {
    /** The first Java. */
    static final int OLDEST = Opcodes.V1_1 & 0xFFFF;

    /** Java 25. */
    static final int NEWEST = Opcodes.V25;

    private static final int HEADER = 10;

    private ClassFileParser() {}

    /** The major version in the header. */
    static int version(byte[] bytes) throws MalformedClassException {
        if (bytes.length == 0) {
            throw new MalformedClassException("the file is empty");
        }
        if (bytes.length < HEADER) {
            throw new MalformedClassException("the file ends after " + bytes.length + " bytes");
        }
        if (bytes[0] != (byte) 0xCA || bytes[1] != (byte) 0xFE || bytes[2] != (byte) 0xBA || bytes[3] != (byte) 0xBE) {
            throw new MalformedClassException("it does not start as a class file does");
        }
        return ((bytes[6] & 0xFF) << 8) | (bytes[7] & 0xFF);
    }

    /**
     * The whole class, checked. The version is one of those supported.
     *
     * @throws SubroutinesTooLargeException if a method of an old class can't be written without subroutines
     */
    static ClassNode parse(byte[] bytes) throws MalformedClassException {
        ClassNode node = new ClassNode();
        guarded(() -> read(bytes, node));
        dropUnknownAttributes(node);
        guarded(() -> dropMalformedSignatures(node));
        guarded(() -> node.accept(new CheckClassAdapter(new Discard(), false)));
        guarded(() -> write(node));
        for (MethodNode method : node.methods) {
            verify(node, method);
        }
        return node;
    }

    /**
     * Reads a class into an empty tree. One older than Java 8 becomes one of Java 8, without subroutines, so that later stages know no others: the
     * JVM treats both alike but for its choice of verifier.
     */
    static void read(byte[] bytes, ClassNode node) {
        ClassReader reader = new ClassReader(bytes);
        boolean old = reader.readUnsignedShort(HEADER - 4) < Opcodes.V1_8;
        reader.accept(old ? new SubroutineInliner(node) : node, ClassReader.SKIP_FRAMES);
        if (old) {
            node.version = Opcodes.V1_8;
        }
    }

    /** Only the outline of a class; of any version, since headers and members have kept their form. */
    static TypeInfo outline(byte[] bytes, boolean application) throws MalformedClassException {
        byte[] readable = bytes;
        if (version(bytes) > NEWEST) {
            readable = bytes.clone();
            readable[6] = 0;
            readable[7] = NEWEST;
        }
        ClassNode node = new ClassNode();
        byte[] input = readable;
        guarded(() -> new ClassReader(input)
                .accept(node, ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES));
        return outline(node, application);
    }

    static TypeInfo outline(ClassNode node, boolean application) {
        List<TypeInfo.Member> methods = new ArrayList<>();
        for (MethodNode method : node.methods) {
            methods.add(new TypeInfo.Member(method.name, method.desc, method.access));
        }
        List<TypeInfo.Member> fields = new ArrayList<>();
        for (FieldNode field : node.fields) {
            fields.add(new TypeInfo.Member(field.name, field.desc, field.access));
        }
        return new TypeInfo(node.name, node.access, node.superName, node.interfaces, methods, fields, application);
    }

    /** An attribute that nobody knows, or that stands where it does not belong, may point into a table of constants that is written anew. */
    static void dropUnknownAttributes(ClassNode node) {
        node.attrs = null;
        node.methods.forEach(method -> method.attrs = null);
        node.fields.forEach(field -> field.attrs = null);
        if (node.recordComponents != null) {
            node.recordComponents.forEach(component -> component.attrs = null);
        }
    }

    /** The JVM ignores generic signatures, and some compilers write bad ones: such a type counts as raw. */
    private static void dropMalformedSignatures(ClassNode node) {
        if (!wellFormed(node.signature, CheckClassAdapter::checkClassSignature)) {
            node.signature = null;
        }
        for (MethodNode method : node.methods) {
            if (!wellFormed(method.signature, CheckClassAdapter::checkMethodSignature)) {
                method.signature = null;
            }
            if (method.localVariables != null) {
                method.localVariables.forEach(variable -> {
                    if (!wellFormed(variable.signature, CheckClassAdapter::checkFieldSignature)) {
                        variable.signature = null;
                    }
                });
            }
        }
        for (FieldNode field : node.fields) {
            if (!wellFormed(field.signature, CheckClassAdapter::checkFieldSignature)) {
                field.signature = null;
            }
        }
        if (node.recordComponents != null) {
            node.recordComponents.forEach(component -> {
                if (!wellFormed(component.signature, CheckClassAdapter::checkFieldSignature)) {
                    component.signature = null;
                }
            });
        }
    }

    private static boolean wellFormed(@Nullable String signature, Consumer<String> check) {
        if (signature == null) {
            return true;
        }
        try {
            check.accept(signature);
            return true;
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            return false;
        }
    }

    private static void verify(ClassNode owner, MethodNode method) throws MalformedClassException {
        for (AbstractInsnNode instruction : method.instructions) {
            if (instruction instanceof InvokeDynamicInsnNode dynamic) {
                guarded(() -> checkArguments(dynamic));
            }
            if (instruction.getOpcode() == Opcodes.JSR || instruction.getOpcode() == Opcodes.RET) {
                throw new MalformedClassException("method " + method.name + method.desc + " uses a subroutine");
            }
        }
        boolean bodiless = (method.access & (Opcodes.ACC_ABSTRACT | Opcodes.ACC_NATIVE)) != 0;
        if (bodiless != (method.instructions.size() == 0)) {
            throw new MalformedClassException(
                    "method " + method.name + method.desc + (bodiless ? " has code but must not" : " has no code"));
        }
        if (bodiless) {
            return;
        }
        guarded(() -> {
            try {
                new Analyzer<>(new BasicVerifier()).analyze(owner.name, method);
            } catch (AnalyzerException e) {
                throw new IllegalArgumentException(
                        "method " + method.name + method.desc + ": " + firstLine(e.getMessage()), e);
            }
        });
    }

    /** The arguments of a bootstrap method, of which nobody else checks more than that they are there. */
    private static void checkArguments(InvokeDynamicInsnNode dynamic) {
        for (Object argument : dynamic.bsmArgs) {
            if (argument instanceof Type type && type.getSort() == Type.METHOD) {
                checkMethodDescriptor(type.getDescriptor());
            } else if (argument instanceof Handle handle && handle.getTag() >= Opcodes.H_INVOKEVIRTUAL) {
                checkMethodDescriptor(handle.getDesc());
            }
        }
    }

    private static void checkMethodDescriptor(String descriptor) {
        boolean valid;
        try {
            valid = Type.getMethodDescriptor(Type.getReturnType(descriptor), Type.getArgumentTypes(descriptor))
                    .equals(descriptor);
        } catch (RuntimeException e) {
            valid = false;
        }
        if (!valid) {
            throw new IllegalArgumentException("no descriptor of a method: " + descriptor);
        }
    }

    /** What can be read need not be fit to be written: an attribute without a name is not. */
    private static void write(ClassNode node) {
        ClassWriter writer = new ClassWriter(0);
        node.accept(writer);
        writer.toByteArray();
    }

    private static void guarded(Runnable reading) throws MalformedClassException {
        try {
            reading.run();
        } catch (SubroutinesTooLargeException e) {
            throw e;
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            // a bad file can also ask for a table of billions of entries, or name itself as its own argument
            throw new MalformedClassException(
                    e instanceof IllegalArgumentException && e.getMessage() != null
                            ? firstLine(e.getMessage())
                            : "it breaks the class file format",
                    e);
        }
    }

    private static String firstLine(@Nullable String text) {
        return text == null
                ? "it breaks the class file format"
                : text.lines().findFirst().orElse("");
    }

    /** Drives the checks of the adapter before it, which look at members only if someone wants them. */
    private static final class Discard extends ClassVisitor {
        Discard() {
            super(Opcodes.ASM9);
        }

        @Override
        public MethodVisitor visitMethod(
                int access,
                String name,
                String descriptor,
                @Nullable String signature,
                String @Nullable [] exceptions) {
            return new MethodVisitor(Opcodes.ASM9) {};
        }

        @Override
        public FieldVisitor visitField(
                int access, String name, String descriptor, @Nullable String signature, @Nullable Object value) {
            return new FieldVisitor(Opcodes.ASM9) {};
        }
    }
}
