package dev.stateflow.conformance.plain;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Rewrites one class. */
final class PlainClassVisitor extends ClassVisitor {
    private static final String HOOKS = Type.getInternalName(PlainHooks.class);
    private static final String GHOST = "(" + Type.getDescriptor(GhostMarker.class) + ")V";
    private static final Set<String> IDENTITY =
            Set.of("equals(Ljava/lang/Object;)Z", "hashCode()I", "toString()Ljava/lang/String;");

    private final PlainInstrumentation program;
    private final Set<String> declared = new HashSet<>();
    private final Set<String> keyMethods = new HashSet<>();
    private String name = "";
    private String superName = "";

    PlainClassVisitor(ClassVisitor next, PlainInstrumentation program) {
        super(Opcodes.ASM9, next);
        this.program = program;
    }

    @Override
    public void visit(
            int version,
            int access,
            String className,
            @Nullable String signature,
            @Nullable String superclass,
            String @Nullable [] interfaces) {
        super.visit(version, access, className, signature, superclass, interfaces);
        name = className;
        superName = superclass == null ? "" : superclass;
    }

    @Override
    public MethodVisitor visitMethod(
            int access, String method, String descriptor, @Nullable String signature, String @Nullable [] exceptions) {
        declared.add(method + descriptor);
        return new Hooked(
                super.visitMethod(access, method, descriptor, signature, exceptions), access, method, descriptor);
    }

    @Override
    public void visitEnd() {
        if (program.isOfEntityHierarchy(name)) {
            addGhostConstructor();
        }
        if (program.isEntity(name) && !program.isOwn(superName)) {
            addIdentity();
        }
        super.visitEnd();
    }

    private void addGhostConstructor() {
        MethodVisitor code = cv.visitMethod(Opcodes.ACC_SYNTHETIC, "<init>", GHOST, null, null);
        code.visitCode();
        code.visitVarInsn(Opcodes.ALOAD, 0);
        boolean own = program.isOwn(superName);
        if (own) {
            code.visitInsn(Opcodes.ACONST_NULL);
        }
        code.visitMethodInsn(Opcodes.INVOKESPECIAL, superName, "<init>", own ? GHOST : "()V", false);
        code.visitInsn(Opcodes.RETURN);
        code.visitMaxs(0, 0);
        code.visitEnd();
    }

    private void addIdentity() {
        delegate(
                "equals", "(Ljava/lang/Object;)Z", "equal", "(Ljava/lang/Object;Ljava/lang/Object;)Z", Opcodes.IRETURN);
        delegate("hashCode", "()I", "hash", "(Ljava/lang/Object;)I", Opcodes.IRETURN);
        delegate(
                "toString", "()Ljava/lang/String;", "print", "(Ljava/lang/Object;)Ljava/lang/String;", Opcodes.ARETURN);
    }

    private void delegate(String method, String descriptor, String hook, String hookDescriptor, int ret) {
        if (declared.contains(method + descriptor)) {
            return;
        }
        MethodVisitor code = cv.visitMethod(Opcodes.ACC_PUBLIC | Opcodes.ACC_SYNTHETIC, method, descriptor, null, null);
        code.visitCode();
        code.visitVarInsn(Opcodes.ALOAD, 0);
        if (descriptor.startsWith("(L")) {
            code.visitVarInsn(Opcodes.ALOAD, 1);
        }
        code.visitMethodInsn(Opcodes.INVOKESTATIC, HOOKS, hook, hookDescriptor, false);
        code.visitInsn(ret);
        code.visitMaxs(0, 0);
        code.visitEnd();
    }

    private final class Hooked extends MethodVisitor {
        private final boolean guarded;
        private final boolean constructor;
        private final String signature;
        /** Where the instruction to come stands. */
        private final Set<Label> labels = new HashSet<>();
        /** Where entities are made: of each there is one copy more on the stack until it is initialised. */
        private final Set<Label> news = new HashSet<>();

        private int pendingNews;
        private boolean initialised;

        Hooked(MethodVisitor next, int access, String method, String descriptor) {
            super(Opcodes.ASM9, next);
            constructor = method.equals("<init>");
            signature = method + descriptor;
            guarded = program.isEntity(name)
                    && (access & (Opcodes.ACC_STATIC | Opcodes.ACC_ABSTRACT | Opcodes.ACC_PRIVATE)) == 0
                    && !constructor
                    && !IDENTITY.contains(signature);
        }

        @Override
        public org.objectweb.asm.@Nullable AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
            if (descriptor.equals("Ldev/stateflow/api/Key;")) {
                keyMethods.add(signature);
            }
            return super.visitAnnotation(descriptor, visible);
        }

        @Override
        public void visitCode() {
            super.visitCode();
            if (guarded && !keyMethods.contains(signature)) {
                super.visitVarInsn(Opcodes.ALOAD, 0);
                super.visitMethodInsn(Opcodes.INVOKESTATIC, HOOKS, "entered", "(Ljava/lang/Object;)V", false);
            }
        }

        @Override
        public void visitLabel(Label label) {
            super.visitLabel(label);
            labels.add(label);
        }

        @Override
        public void visitTypeInsn(int opcode, String type) {
            super.visitTypeInsn(opcode, type);
            if (opcode == Opcodes.NEW) {
                pendingNews++;
                if (program.isEntity(type)) {
                    // not every compiler leaves a copy on the stack when the object is not used any more
                    super.visitInsn(Opcodes.DUP);
                    news.addAll(labels);
                }
            }
            labels.clear();
        }

        @Override
        public void visitFrame(
                int type, int localCount, Object @Nullable [] locals, int stackCount, Object @Nullable [] stack) {
            List<Object> values = new ArrayList<>();
            Set<Object> copied = new HashSet<>();
            for (int i = 0; i < stackCount && stack != null; i++) {
                values.add(stack[i]);
                if (stack[i] instanceof Label label && news.contains(label) && copied.add(label)) {
                    values.add(label);
                }
            }
            super.visitFrame(type, localCount, locals, values.size(), values.toArray());
        }

        @Override
        public void visitMethodInsn(int opcode, String owner, String method, String descriptor, boolean itf) {
            if (owner.equals("dev/stateflow/api/Entities")) {
                if (entities(method)) {
                    return;
                }
            }
            super.visitMethodInsn(opcode, owner, method, descriptor, itf);
            if (opcode == Opcodes.INVOKESPECIAL && method.equals("<init>")) {
                // in a constructor, the first <init> without a NEW before it is that of super(…) or this(…)
                boolean ownInit = constructor && !initialised && pendingNews == 0;
                if (ownInit) {
                    initialised = true;
                } else {
                    pendingNews--;
                    if (program.isEntity(owner)) {
                        super.visitMethodInsn(Opcodes.INVOKESTATIC, HOOKS, "created", "(Ljava/lang/Object;)V", false);
                    }
                }
            }
        }

        /** Calls the hook in place of a method of {@code Entities}; false for those that work on the registry. */
        private boolean entities(String method) {
            String descriptor =
                    switch (method) {
                        case "ref" -> "(Ljava/lang/Class;Ljava/lang/Object;)Ljava/lang/Object;";
                        case "exists" -> "(Ljava/lang/Object;)Z";
                        case "delete" -> "(Ljava/lang/Object;)V";
                        default -> "";
                    };
            if (descriptor.isEmpty()) {
                return false;
            }
            super.visitMethodInsn(Opcodes.INVOKESTATIC, HOOKS, method, descriptor, false);
            return true;
        }
    }
}
