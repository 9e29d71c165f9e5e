package dev.stateflow.analyzer.generate;

import static org.objectweb.asm.Opcodes.*;

import dev.stateflow.analyzer.split.Code;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Label;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.IincInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TryCatchBlockNode;
import org.objectweb.asm.tree.VarInsnNode;

/** Code that the JVM accepts and the Java compiler never makes; other compilers and optimisers do. */
class UnusualCodeTest {
    private static final String ITEM = "t/Item";
    private static final String BUILDER = "java/lang/StringBuilder";

    @TempDir
    Path folder;

    /** Replaces {@code t.Odd.odd(Item, Item)} and compares. */
    private void check(Code code) throws Throwable {
        Path classes = Programs.compile(
                folder,
                "public Object run() { return new Odd(this).odd(new Item(\"a\", 3), new Item(\"b\", 5)) + \" \" + balance; }",
                "class Odd { final Driver d; int n = 7; Odd(Driver d) { this.d = d; } Object odd(Item a, Item b) { return a.price(); } }");
        replace(classes, "t/Odd", code);
        Programs.check(classes);
    }

    private static void replace(Path classes, String owner, Code code) throws IOException {
        ClassNode node = new ClassNode();
        node.visit(V17, ACC_SUPER, owner, null, "java/lang/Object", null);
        node.fields.add(new FieldNode(ACC_FINAL, "d", "Lt/Driver;", null, null));
        node.fields.add(new FieldNode(0, "n", "I", null, null));
        Code constructor = new Code().aload(0).invoke(INVOKESPECIAL, "java/lang/Object", "<init>", "()V");
        constructor.aload(0).aload(1).field(PUTFIELD, owner, "d", "Lt/Driver;");
        constructor.aload(0).push(7).field(PUTFIELD, owner, "n", "I").op(RETURN);
        node.methods.add(Methods.of(0, "<init>", "(Lt/Driver;)V", constructor));
        MethodNode odd = Methods.of(0, "odd", "(Lt/Item;Lt/Item;)Ljava/lang/Object;", code);
        node.methods.add(odd);
        ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_FRAMES) {
            @Override
            protected String getCommonSuperClass(String a, String b) {
                return "java/lang/Object";
            }
        };
        node.accept(writer);
        Files.write(classes.resolve(owner + ".class"), writer.toByteArray());
    }

    private static Code price(Code code, int item) {
        return code.aload(item).invoke(INVOKEVIRTUAL, ITEM, "price", "()I");
    }

    private static Code id(Code code, int item) {
        return code.aload(item).invoke(INVOKEVIRTUAL, ITEM, "id", "()Ljava/lang/String;");
    }

    private static Code init(Code code, String owner, String descriptor) {
        return code.invoke(INVOKESPECIAL, owner, "<init>", descriptor);
    }

    private static Code append(Code code, String type) {
        return code.invoke(INVOKEVIRTUAL, BUILDER, "append", "(" + type + ")L" + BUILDER + ";");
    }

    private static Code text(Code code) {
        return code.invoke(INVOKEVIRTUAL, "java/lang/Object", "toString", "()Ljava/lang/String;")
                .op(ARETURN);
    }

    @Test
    void uninitialisedObjectInAVariable() throws Throwable {
        Code code = new Code().type(NEW, BUILDER).astore(3).aload(3);
        init(id(code, 1), BUILDER, "(Ljava/lang/String;)V");
        append(price(code.aload(3), 2), "I");
        check(text(code.op(POP).aload(3)));
    }

    @Test
    void threeCopiesOfAnUninitialisedObject() throws Throwable {
        Code code = new Code().type(NEW, BUILDER).op(DUP).op(DUP).astore(4);
        init(id(code.op(DUP).astore(3), 1), BUILDER, "(Ljava/lang/String;)V");
        code.type(NEW, BUILDER).op(DUP).op(DUP).op(DUP);
        init(price(code, 1), BUILDER, "(I)V");
        code.op(POP).op(POP);
        code.aload(3).op(POP).op(POP);
        append(price(code.aload(4), 2), "I");
        check(text(code));
    }

    @Test
    void valuesBetweenTheCopies() throws Throwable {
        Code code = new Code().type(NEW, BUILDER).op(DUP).push(5).op(SWAP);
        init(id(code, 1), BUILDER, "(Ljava/lang/String;)V");
        append(code, "I");
        append(price(code, 2), "I");
        check(text(code));
    }

    @Test
    void twoWordsBetweenTheCopies() throws Throwable {
        Code code = new Code()
                .ldc(9L)
                .type(NEW, BUILDER)
                .op(DUP)
                .ldc(2.5)
                .op(DUP2_X1)
                .op(POP2);
        // [long, builder, double, builder]
        init(id(code, 1), BUILDER, "(Ljava/lang/String;)V");
        append(code, "D");
        price(code, 2);
        append(code, "I");
        code.op(DUP_X2).op(POP);
        code.op(L2I).op(POP);
        check(text(code));
    }

    @Test
    void anotherUninitialisedObjectBetweenTheCopies() throws Throwable {
        Code code = new Code()
                .type(NEW, BUILDER)
                .op(DUP)
                .type(NEW, BUILDER)
                .op(DUP_X1)
                .op(SWAP);
        // [a, b, b, a]: a is made first, with b above its other copy
        init(id(code, 1), BUILDER, "(Ljava/lang/String;)V");
        init(price(code, 1), BUILDER, "(I)V");
        price(code, 1);
        append(code, "I");
        code.op(SWAP);
        price(code, 2);
        append(code, "I");
        code.invoke(INVOKEVIRTUAL, BUILDER, "append", "(Ljava/lang/CharSequence;)L" + BUILDER + ";");
        check(text(code));
    }

    @Test
    void loopWithAnUninitialisedObjectOnTheStack() throws Throwable {
        Code code =
                new Code().push(0).store(Type.INT_TYPE, 3).type(NEW, BUILDER).op(DUP);
        LabelNode loop = new LabelNode(new Label());
        code.label(loop).add(new IincInsnNode(3, 1));
        price(code, 1).load(Type.INT_TYPE, 3).jump(IF_ICMPNE, loop);
        init(id(code, 2), BUILDER, "(Ljava/lang/String;)V");
        check(text(append(code.load(Type.INT_TYPE, 3), "I")));
    }

    @Test
    void twoConstructorCallsForOneAllocation() throws Throwable {
        Code code = new Code().type(NEW, BUILDER).op(DUP);
        LabelNode other = new LabelNode();
        LabelNode end = new LabelNode();
        price(code, 1).push(3).jump(IF_ICMPNE, other);
        init(id(code, 1), BUILDER, "(Ljava/lang/String;)V").jump(GOTO, end);
        init(code.label(other), BUILDER, "()V").label(end);
        price(code, 2);
        check(text(append(code, "I")));
    }

    @Test
    void entityThatIsCreatedWithoutACopy() throws Throwable {
        Code code = new Code().type(NEW, ITEM).ldc("c").push(9);
        init(code, ITEM, "(Ljava/lang/String;I)V");
        code.type(NEW, ITEM).astore(3).aload(3).ldc("d");
        init(price(code, 1), ITEM, "(Ljava/lang/String;I)V");
        price(code, 3);
        check(code.box(Type.INT_TYPE).op(ARETURN));
    }

    @Test
    void entityWhoseCopiesAreNotOnTop() throws Throwable {
        Code code = new Code().type(NEW, ITEM).op(DUP).push(4).op(SWAP).ldc("c").push(9);
        init(code, ITEM, "(Ljava/lang/String;I)V");
        code.op(SWAP).invoke(INVOKEVIRTUAL, ITEM, "price", "()I").op(IADD);
        check(code.box(Type.INT_TYPE).op(ARETURN));
    }

    @Test
    void receiverThatIsAssigned() throws Throwable {
        Code code = new Code().aload(0).astore(3).aload(0);
        price(code, 1).field(PUTFIELD, "t/Odd", "n", "I");
        code.aload(2).astore(0);
        price(code, 0).aload(3).field(GETFIELD, "t/Odd", "n", "I").op(IADD);
        price(code, 0).op(IADD);
        check(code.box(Type.INT_TYPE).op(ARETURN));
    }

    @Test
    void receiverThatIsOnTheStackAndAssigned() throws Throwable {
        Code code = new Code().aload(0).op(DUP).op(ACONST_NULL).astore(0);
        price(code, 1).field(PUTFIELD, "t/Odd", "n", "I");
        price(code, 2).op(SWAP).field(GETFIELD, "t/Odd", "n", "I").op(IADD);
        check(code.box(Type.INT_TYPE).op(ARETURN));
    }

    @Test
    void nullsThatLiveAcrossCalls() throws Throwable {
        Code code = new Code().op(ACONST_NULL).astore(3).op(ACONST_NULL);
        LabelNode end = new LabelNode();
        price(code, 1).op(POP).aload(3).jump(IF_ACMPEQ, end);
        code.op(ACONST_NULL).op(ARETURN).label(end);
        check(price(code, 2).box(Type.INT_TYPE).op(ARETURN));
    }

    @Test
    void slotsOfOneVariableUsedForHalvesOfAnother() throws Throwable {
        Code code = new Code().ldc(5L).store(Type.LONG_TYPE, 3);
        price(code, 1).store(Type.INT_TYPE, 4);
        price(code, 2).op(I2L).store(Type.LONG_TYPE, 5);
        price(code, 1)
                .load(Type.INT_TYPE, 4)
                .op(IADD)
                .op(I2L)
                .load(Type.LONG_TYPE, 5)
                .op(LADD);
        check(code.box(Type.LONG_TYPE).op(ARETURN));
    }

    @Test
    void handlerThatCoversItself() throws Throwable {
        LabelNode start = new LabelNode();
        LabelNode end = new LabelNode();
        Code code = new Code().push(0).store(Type.INT_TYPE, 3).label(start);
        code.add(new IincInsnNode(3, 1));
        price(code, 1).load(Type.INT_TYPE, 3).op(IADD).op(POP);
        LabelNode out = new LabelNode();
        code.load(Type.INT_TYPE, 3).push(4).jump(IF_ICMPGE, out).op(ACONST_NULL).op(ATHROW);
        code.label(end).label(out);
        price(code, 2).load(Type.INT_TYPE, 3).op(IADD).box(Type.INT_TYPE).op(ARETURN);
        LabelNode handler = new LabelNode();
        code.label(handler).op(POP).jump(GOTO, start);
        Path classes = Programs.compile(
                folder,
                "public Object run() { return new Odd(this).odd(new Item(\"a\", 3), new Item(\"b\", 5)); }",
                "class Odd { Odd(Driver d) {} Object odd(Item a, Item b) { return null; } }");
        MethodNode method = Methods.of(0, "odd", "(Lt/Item;Lt/Item;)Ljava/lang/Object;", code);
        method.visitTryCatchBlock(start.getLabel(), end.getLabel(), handler.getLabel(), null);
        method.tryCatchBlocks.get(0).start = start;
        method.tryCatchBlocks.get(0).end = end;
        method.tryCatchBlocks.get(0).handler = handler;
        write(classes, method);
        Programs.check(classes);
    }

    /** Try and finally as Java 1.4 wrote them: the block is a subroutine, entered in the end and when something is thrown. */
    @ParameterizedTest
    @ValueSource(strings = {"price", "fail"})
    void subroutine(String first) throws Throwable {
        Path classes = Programs.compile(
                folder,
                "public Object run() throws Exception { return new Odd(this).odd(new Item(\"a\", 3), new Item(\"b\", 5)) + log(\"end\"); }",
                "class Odd { Odd(Driver d) {} Object odd(Item a, Item b) throws Exception { return null; } }");
        LabelNode start = new LabelNode();
        LabelNode handler = new LabelNode();
        LabelNode block = new LabelNode();
        LabelNode end = new LabelNode();
        Code code = new Code().push(0).store(Type.INT_TYPE, 5).label(start);
        if (first.equals("price")) {
            price(code, 1);
        } else {
            code.aload(1).ldc("no").invoke(INVOKEVIRTUAL, ITEM, "fail", "(Ljava/lang/String;)I");
        }
        code.store(Type.INT_TYPE, 3).jump(JSR, block).jump(GOTO, end);
        code.label(handler).astore(4).jump(JSR, block).aload(4).op(ATHROW);
        price(code.label(block).astore(6), 2);
        code.load(Type.INT_TYPE, 5).op(IADD).store(Type.INT_TYPE, 5).add(new VarInsnNode(RET, 6));
        code.label(end).load(Type.INT_TYPE, 3).load(Type.INT_TYPE, 5).op(IADD);
        MethodNode method = Methods.of(
                0,
                "odd",
                "(Lt/Item;Lt/Item;)Ljava/lang/Object;",
                code.box(Type.INT_TYPE).op(ARETURN));
        method.tryCatchBlocks.add(new TryCatchBlockNode(start, handler, handler, null));
        method.maxStack = 4;
        method.maxLocals = 8;
        write(classes, method, V1_4);
        Programs.check(classes);
    }

    private static void write(Path classes, MethodNode method) throws IOException {
        write(classes, method, V17);
    }

    private static void write(Path classes, MethodNode method, int version) throws IOException {
        ClassNode node = new ClassNode();
        node.visit(version, ACC_SUPER, "t/Odd", null, "java/lang/Object", null);
        Code constructor = new Code().aload(0).invoke(INVOKESPECIAL, "java/lang/Object", "<init>", "()V");
        node.methods.add(Methods.of(0, "<init>", "(Lt/Driver;)V", constructor.op(Opcodes.RETURN)));
        node.methods.add(method);
        ClassWriter writer = new ClassWriter(version == V17 ? ClassWriter.COMPUTE_FRAMES : ClassWriter.COMPUTE_MAXS);
        node.accept(writer);
        Files.write(classes.resolve("t/Odd.class"), writer.toByteArray());
    }
}
