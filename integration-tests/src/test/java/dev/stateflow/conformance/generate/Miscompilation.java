package dev.stateflow.conformance.generate;

import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Errors that a compiler could make, planted in the split methods it wrote. */
enum Miscompilation {
    /** The first saved variable of each frame that begins with an int is restored as 0. */
    DROPPED_SPILL {
        @Override
        MethodVisitor in(MethodVisitor next) {
            return new MethodVisitor(Opcodes.ASM9, next) {
                @Override
                public void visitFieldInsn(int opcode, String owner, String name, String descriptor) {
                    super.visitFieldInsn(opcode, owner, name, descriptor);
                    if (opcode == Opcodes.GETFIELD && owner.startsWith("dev/stateflow/frames/") && name.equals("i0")) {
                        super.visitInsn(Opcodes.POP);
                        super.visitInsn(Opcodes.ICONST_0);
                    }
                }
            };
        }
    },
    /** Operands of int subtractions are swapped. */
    SWAPPED_OPERANDS {
        @Override
        MethodVisitor in(MethodVisitor next) {
            return new MethodVisitor(Opcodes.ASM9, next) {
                @Override
                public void visitInsn(int opcode) {
                    if (opcode == Opcodes.ISUB) {
                        super.visitInsn(Opcodes.SWAP);
                    }
                    super.visitInsn(opcode);
                }
            };
        }
    },
    /** The program's own exceptions pass by their handlers. */
    LOST_EXCEPTION_EDGE {
        @Override
        MethodVisitor in(MethodVisitor next) {
            return new MethodVisitor(Opcodes.ASM9, next) {
                @Override
                public void visitTryCatchBlock(Label start, Label end, Label handler, @Nullable String type) {
                    if (type == null || type.startsWith("java/lang/")) {
                        super.visitTryCatchBlock(start, end, handler, type);
                    }
                }
            };
        }
    },
    /** Fields of the state are not written. */
    STALE_FIELD {
        @Override
        MethodVisitor in(MethodVisitor next) {
            return new MethodVisitor(Opcodes.ASM9, next) {
                @Override
                public void visitFieldInsn(int opcode, String owner, String name, String descriptor) {
                    if (opcode == Opcodes.PUTFIELD && name.equals("tally")) {
                        super.visitInsn(Opcodes.POP2);
                        super.visitInsn(Opcodes.POP);
                    } else {
                        super.visitFieldInsn(opcode, owner, name, descriptor);
                    }
                }
            };
        }
    };

    abstract MethodVisitor in(MethodVisitor next);

    byte[] plant(byte[] original) {
        ClassReader reader = new ClassReader(original);
        ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
        reader.accept(
                new ClassVisitor(Opcodes.ASM9, writer) {
                    @Override
                    public MethodVisitor visitMethod(
                            int access,
                            String name,
                            String descriptor,
                            @Nullable String signature,
                            String @Nullable [] exceptions) {
                        MethodVisitor next = super.visitMethod(access, name, descriptor, signature, exceptions);
                        return descriptor.contains("Ldev/stateflow/runtime/core/abi/Execution;") ? in(next) : next;
                    }
                },
                0);
        return writer.toByteArray();
    }
}
