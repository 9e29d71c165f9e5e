package dev.stateflow.analyzer.load;

import dev.stateflow.analyzer.diagnostics.Place;
import dev.stateflow.ir.model.SourceLocation;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.LineNumberNode;
import org.objectweb.asm.tree.MethodNode;

/** Where things stand in the source, as far as class files tell. */
public final class Places {
    private Places() {}

    /** The source file relative to its root, or empty. */
    public static String sourceFile(ClassNode owner) {
        if (owner.sourceFile == null) {
            return "";
        }
        return owner.name.substring(0, owner.name.lastIndexOf('/') + 1) + owner.sourceFile;
    }

    /** Where a class stands: the first line of its constructors, or else of its methods. */
    public static Place ofClass(ClassNode owner) {
        return new Place(
                Names.binary(owner.name),
                sourceFile(owner),
                classLine(owner),
                Names.simple(owner.name),
                ownName(owner));
    }

    /** Where a method starts; its name is the token. */
    public static Place ofMethod(ClassNode owner, MethodNode method) {
        String token = method.name.equals("<init>") ? ownName(owner) : method.name;
        return new Place(
                Names.binary(owner.name),
                sourceFile(owner),
                firstLine(method),
                Names.method(owner, method),
                token,
                Place.Kind.METHOD);
    }

    /** Where a field is first assigned in a constructor, the closest that a class file comes to its declaration; or else the class. */
    public static Place ofField(ClassNode owner, FieldNode field) {
        return new Place(
                Names.binary(owner.name),
                sourceFile(owner),
                fieldLine(owner, field),
                Names.simple(owner.name) + "." + field.name,
                field.name,
                Place.Kind.FIELD);
    }

    /**
     * Where an instruction of a method stands.
     *
     * @param token the name to underline, or empty
     */
    public static Place at(ClassNode owner, MethodNode method, AbstractInsnNode instruction, String token) {
        return new Place(
                Names.binary(owner.name), sourceFile(owner), line(instruction), Names.method(owner, method), token);
    }

    /** The source line of an instruction, or 0. */
    public static int line(AbstractInsnNode instruction) {
        for (AbstractInsnNode i = instruction; i != null; i = i.getPrevious()) {
            if (i instanceof LineNumberNode line) {
                return line.line;
            }
        }
        return 0;
    }

    /** The first source line of a method, or 0. */
    public static int firstLine(MethodNode method) {
        for (AbstractInsnNode instruction : method.instructions) {
            if (instruction instanceof LineNumberNode line) {
                return line.line;
            }
        }
        return 0;
    }

    /** Where a class stands, for the IR. */
    public static SourceLocation location(ClassNode owner) {
        return new SourceLocation(sourceFile(owner), classLine(owner));
    }

    /** Where a method starts, for the IR. */
    public static SourceLocation location(ClassNode owner, MethodNode method) {
        return new SourceLocation(sourceFile(owner), firstLine(method));
    }

    private static int classLine(ClassNode owner) {
        int constructors = 0;
        int all = 0;
        for (MethodNode method : owner.methods) {
            int line = smallestLine(method);
            all = smaller(all, line);
            if (method.name.equals("<init>")) {
                constructors = smaller(constructors, line);
            }
        }
        return constructors == 0 ? all : constructors;
    }

    private static int fieldLine(ClassNode owner, FieldNode field) {
        String initializer = (field.access & Opcodes.ACC_STATIC) == 0 ? "<init>" : "<clinit>";
        int smallest = 0;
        for (MethodNode method : owner.methods) {
            if (method.name.equals(initializer)) {
                for (AbstractInsnNode instruction : method.instructions) {
                    if (instruction instanceof FieldInsnNode access
                            && (access.getOpcode() == Opcodes.PUTFIELD || access.getOpcode() == Opcodes.PUTSTATIC)
                            && access.name.equals(field.name)
                            && access.desc.equals(field.desc)
                            && access.owner.equals(owner.name)) {
                        smallest = smaller(smallest, line(access));
                    }
                }
            }
        }
        return smallest == 0 ? classLine(owner) : smallest;
    }

    private static int smallestLine(MethodNode method) {
        int smallest = 0;
        for (AbstractInsnNode instruction : method.instructions) {
            if (instruction instanceof LineNumberNode line) {
                smallest = smaller(smallest, line.line);
            }
        }
        return smallest;
    }

    private static int smaller(int a, int b) {
        return a == 0 || (b != 0 && b < a) ? b : a;
    }

    private static String ownName(ClassNode owner) {
        String simple = Names.simple(owner.name);
        return simple.substring(simple.lastIndexOf('.') + 1);
    }
}
