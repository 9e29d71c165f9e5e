package dev.stateflow.analyzer.generate;

import dev.stateflow.analyzer.discover.EntityClass;
import dev.stateflow.analyzer.discover.Exposure;
import dev.stateflow.analyzer.load.Names;
import dev.stateflow.analyzer.load.Signatures;
import dev.stateflow.analyzer.normalize.Abi;
import dev.stateflow.analyzer.split.Code;
import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TableSwitchInsnNode;

/** Makes the step class of a class. */
final class StepClass {
    private static final String SELF = Abi.descriptor(Abi.ENTITY_OBJECT);
    private static final String STRING = "Ljava/lang/String;";

    private final ClassNode node = new ClassNode();
    private final String owner;
    private final String superName;

    private StepClass(String name, ClassNode owner, String superName) {
        this.owner = owner.name;
        this.superName = superName;
        node.visit(
                Opcodes.V1_8,
                Opcodes.ACC_PUBLIC | Opcodes.ACC_FINAL | Opcodes.ACC_SUPER | Opcodes.ACC_SYNTHETIC,
                name,
                null,
                superName,
                null);
    }

    /** The step class of an ordinary class or interface. */
    static ClassNode ofFunction(String name, ClassNode owner, String points) {
        StepClass step = new StepClass(name, owner, Abi.SPLIT_TYPE);
        Code constructor = new Code().aload(0).ldc(Type.getObjectType(owner.name));
        Table.push(points, constructor);
        step.instance(constructor, "(Ljava/lang/Class;" + STRING + ")V");
        step.resume((owner.access & Opcodes.ACC_INTERFACE) != 0);
        return step.node;
    }

    /**
     * The step class of an entity.
     *
     * @param chain the entity's class below its superclasses
     */
    static ClassNode ofEntity(
            String name,
            EntityClass entity,
            List<ClassNode> chain,
            List<EntityMember> members,
            String points,
            boolean resumable) {
        ClassNode owner = chain.get(chain.size() - 1);
        List<MethodNode> constructors = entity.instantiable()
                ? owner.methods.stream().filter(Exposure::isPublicConstructor).toList()
                : List.of();
        StepClass step = new StepClass(name, owner, Abi.ENTITY_TYPE);
        EntityClass.KeyMember key = entity.key();
        String tables = String.join(
                "\f",
                entity.entity(),
                points,
                Table.of(members.stream().map(EntityMember::row).toList()),
                Table.of(state(chain)),
                Table.of(
                        constructors.stream().map(c -> constructorRow(owner, c)).toList()),
                (key.method() ? "M\t" : "F\t") + key.name() + "\t" + key.signature());
        Code constructor = new Code().aload(0).ldc(Type.getObjectType(owner.name));
        Table.push(tables, constructor);
        step.instance(constructor, "(Ljava/lang/Class;" + STRING + ")V");
        if (resumable) {
            step.resume(false);
        }
        if (entity.instantiable()) {
            step.make(constructors);
        }
        return step.node;
    }

    private static List<String> state(List<ClassNode> chain) {
        List<String> rows = new ArrayList<>();
        for (ClassNode type : chain) {
            for (FieldNode field : type.fields) {
                if (EntityTransformer.isState(field)) {
                    rows.add(Names.binary(type.name) + "\t" + field.name + "\t"
                            + Signatures.field(type, field).signature());
                }
            }
        }
        return rows;
    }

    private static String constructorRow(ClassNode owner, MethodNode constructor) {
        StringBuilder row = new StringBuilder(constructor.desc);
        Table.append(row, Signatures.parameters(owner, constructor), Type.getArgumentTypes(constructor.desc));
        return row.toString();
    }

    /** The constructor and the only instance. */
    private void instance(Code constructor, String superDescriptor) {
        constructor.invoke(Opcodes.INVOKESPECIAL, superName, "<init>", superDescriptor);
        node.methods.add(Methods.of(Opcodes.ACC_PUBLIC, "<init>", "()V", constructor.op(Opcodes.RETURN)));
        String type = Abi.descriptor(node.name);
        node.fields.add(
                new FieldNode(Opcodes.ACC_PUBLIC | Opcodes.ACC_STATIC | Opcodes.ACC_FINAL, Abi.STEP, type, null, null));
        Code initializer = new Code().type(Opcodes.NEW, node.name).op(Opcodes.DUP);
        initializer.invoke(Opcodes.INVOKESPECIAL, node.name, "<init>", "()V");
        initializer.field(Opcodes.PUTSTATIC, node.name, Abi.STEP, type);
        node.methods.add(Methods.of(Opcodes.ACC_STATIC, "<clinit>", "()V", initializer.op(Opcodes.RETURN)));
    }

    private void resume(boolean isInterface) {
        Code code = new Code().aload(1).aload(2);
        code.invoke(Opcodes.INVOKESTATIC, owner, Dispatch.RESUME, Dispatch.RESUME_DESCRIPTOR, isInterface);
        node.methods.add(
                Methods.of(Opcodes.ACC_PUBLIC, "resume", Dispatch.RESUME_DESCRIPTOR, code.op(Opcodes.ARETURN)));
    }

    /** By index, the public constructors; what is left, which is -1, makes an object whose constructor does not run. */
    private void make(List<MethodNode> constructors) {
        Code code = new Code();
        LabelNode blank = new LabelNode();
        LabelNode[] targets = constructors.stream().map(c -> new LabelNode()).toArray(LabelNode[]::new);
        if (targets.length == 1) {
            code.load(Type.INT_TYPE, 1).jump(Opcodes.IFLT, blank);
        } else if (targets.length > 1) {
            code.load(Type.INT_TYPE, 1).add(new TableSwitchInsnNode(0, targets.length - 1, blank, targets));
        }
        for (int i = 0; i < targets.length; i++) {
            code.label(targets[i]).type(Opcodes.NEW, owner).op(Opcodes.DUP);
            Type[] types = Type.getArgumentTypes(constructors.get(i).desc);
            for (int a = 0; a < types.length; a++) {
                code.aload(2).push(a).op(Opcodes.AALOAD).unbox(types[a]);
            }
            code.invoke(Opcodes.INVOKESPECIAL, owner, "<init>", constructors.get(i).desc);
            code.op(Opcodes.ARETURN);
        }
        code.label(blank).type(Opcodes.NEW, owner).op(Opcodes.DUP).op(Opcodes.ACONST_NULL);
        code.invoke(Opcodes.INVOKESPECIAL, owner, "<init>", "(" + Abi.descriptor(Abi.ENTITY_MARKER) + ")V");
        node.methods.add(
                Methods.of(Opcodes.ACC_PUBLIC, "make", "(I[Ljava/lang/Object;)" + SELF, code.op(Opcodes.ARETURN)));
    }
}
