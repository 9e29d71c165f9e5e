package dev.stateflow.conformance.program;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * A program as class files.
 *
 * @param program what was compiled
 * @param flags how
 * @param root the folder that holds the class files
 * @param libraries what it was compiled against
 * @param classes the class files by internal name, ordered
 */
public record CompiledProgram(
        Program program, JavaFlags flags, Path root, List<Path> libraries, Map<String, byte[]> classes) {
    /** The public name of the entity that drives a program. */
    public static final String DRIVER = "Main";

    /** The key of the one instance of the driver. */
    public static final String DRIVER_KEY = "main";

    public CompiledProgram {
        libraries = List.copyOf(libraries);
    }

    /** The binary name of the driver's class. */
    public String driverClass() {
        return program.packageName() + "." + DRIVER;
    }

    /** Whether a class (binary or internal name) is the program's own. */
    public boolean contains(String className) {
        return classes.containsKey(className.replace('.', '/'));
    }

    /**
     * The driver's cases in the order in which they are called: its public methods without arguments whose names start with {@code run}.
     *
     * @throws IllegalStateException if the program has no driver, or the driver no case
     */
    public List<Case> cases() {
        byte[] driver = classes.get(driverClass().replace('.', '/'));
        if (driver == null) {
            throw new IllegalStateException(program + " has no class " + driverClass());
        }
        List<Case> cases = new ArrayList<>();
        new ClassReader(Objects.requireNonNull(driver))
                .accept(
                        new ClassVisitor(Opcodes.ASM9) {
                            @Override
                            public @Nullable MethodVisitor visitMethod(
                                    int access,
                                    String name,
                                    String descriptor,
                                    @Nullable String signature,
                                    String @Nullable [] exceptions) {
                                boolean callable =
                                        (access & (Opcodes.ACC_PUBLIC | Opcodes.ACC_STATIC | Opcodes.ACC_SYNTHETIC))
                                                == Opcodes.ACC_PUBLIC;
                                if (callable && name.startsWith("run") && descriptor.startsWith("()")) {
                                    cases.add(new Case(name, descriptor));
                                }
                                return null;
                            }
                        },
                        ClassReader.SKIP_CODE);
        if (cases.isEmpty()) {
            throw new IllegalStateException(
                    program + " has no case: " + driverClass() + " has no public run…() method");
        }
        cases.sort(Comparator.comparing(Case::method));
        return cases;
    }

    /**
     * One thing to call and to compare.
     *
     * @param method the driver's method
     * @param descriptor its descriptor
     */
    public record Case(String method, String descriptor) {}
}
