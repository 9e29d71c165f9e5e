package dev.stateflow.analyzer.load;

import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.commons.JSRInlinerAdapter;

/**
 * Copies subroutines to where they are called. Compilers wrote them for {@code finally} until Java 5, with the instructions {@code jsr} and
 * {@code ret}, which class files since Java 7 may not hold (JVMS 4.9.1).
 */
final class SubroutineInliner extends ClassVisitor {
    SubroutineInliner(ClassVisitor next) {
        super(Opcodes.ASM9, next);
    }

    @Override
    public MethodVisitor visitMethod(
            int access, String name, String descriptor, @Nullable String signature, String @Nullable [] exceptions) {
        return new Bounded(
                super.visitMethod(access, name, descriptor, signature, exceptions),
                access,
                name,
                descriptor,
                signature,
                exceptions);
    }

    /** One method. */
    private static final class Bounded extends JSRInlinerAdapter {
        Bounded(
                MethodVisitor next,
                int access,
                String name,
                String descriptor,
                @Nullable String signature,
                String @Nullable [] exceptions) {
            super(Opcodes.ASM9, next, access, name, descriptor, signature, exceptions);
        }

        @Override
        public void visitEnd() {
            if (!SubroutineSizes.areBounded(this)) {
                throw new SubroutinesTooLargeException(name + desc);
            }
            super.visitEnd();
        }
    }
}
