package dev.stateflow.analyzer.split;

import dev.stateflow.analyzer.callgraph.RemoteTarget;
import dev.stateflow.analyzer.normalize.Abi;
import java.util.List;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Writes the code that hands a remote operation to the runtime. */
final class OperationIssuer {
    private static final String OBJECT = "Ljava/lang/Object;";

    /** The runtime takes so many arguments of a call one by one, and more in an array. */
    private static final int MOST_ARGUMENTS = 3;

    private final MethodLayout layout;
    private final Temporaries temporaries;

    OperationIssuer(MethodLayout layout, Temporaries temporaries) {
        this.layout = layout;
        this.temporaries = temporaries;
    }

    /** The stack holds the receiver and the arguments; afterwards, whether the operation waits. */
    void issue(RemoteTarget target, Code code) {
        List<Type> arguments = target.arguments();
        boolean inArray = arguments.size() > MOST_ARGUMENTS;
        if (inArray) {
            array(arguments, code);
        } else {
            box(arguments, code);
        }
        String operands = inArray ? OBJECT + "[" + OBJECT : OBJECT.repeat(1 + arguments.size());
        switch (target.kind()) {
            case CALL -> issue("call", operands, target.member(), code);
            case READ -> issue("get", operands, target.member(), code);
            case WRITE -> issue("set", operands, target.member(), code);
            case CREATE -> issue("create", Abi.descriptor(Abi.ENTITY_OBJECT), code);
            case EXISTS -> issue("exists", operands, code);
            case DELETE -> issue("delete", operands, code);
            case DEADLINE -> issue("deadline", "Ljava/time/Duration;", code);
            case SLEEP -> issue("sleep", "Ljava/time/Duration;", code);
            case SCHEDULE -> issue("schedule", "Ljava/time/Duration;", code);
            case CANCEL -> issue("cancel", OBJECT, code);
        }
    }

    private void issue(String name, String operands, String member, Code code) {
        issue(name, operands + "Ljava/lang/String;", code.ldc(member));
    }

    private void issue(String name, String operands, Code code) {
        code.aload(layout.execution());
        String descriptor = "(" + operands + Abi.descriptor(Abi.EXECUTION) + ")Z";
        code.invoke(Opcodes.INVOKESTATIC, Abi.EXECUTION, name, descriptor);
    }

    /** Boxes the arguments where they lie; those above the lowest primitive one have to be moved for that. */
    private void box(List<Type> arguments, Code code) {
        int lowest = 0;
        while (lowest < arguments.size() && arguments.get(lowest).getSort() >= Type.ARRAY) {
            lowest++;
        }
        if (lowest < arguments.size()) {
            List<Temporaries.Local> above = temporaries.store(arguments.subList(lowest + 1, arguments.size()), code);
            code.box(arguments.get(lowest));
            above.forEach(a -> a.load(code).box(a.type()));
        }
    }

    private void array(List<Type> arguments, Code code) {
        List<Temporaries.Local> stored = temporaries.store(arguments, code);
        code.push(stored.size()).type(Opcodes.ANEWARRAY, "java/lang/Object");
        for (int i = 0; i < stored.size(); i++) {
            Temporaries.Local argument = stored.get(i);
            argument.load(code.op(Opcodes.DUP).push(i)).box(argument.type()).op(Opcodes.AASTORE);
        }
    }
}
