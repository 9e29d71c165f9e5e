package dev.stateflow.analyzer.generate;

import dev.stateflow.analyzer.callgraph.MethodId;
import dev.stateflow.ir.model.Parameter;
import dev.stateflow.ir.model.TypeRef;
import java.util.List;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * What messages can ask of an instance.
 *
 * @param kind call, read or write
 * @param key what messages name it by
 * @param owner internal name of the declaring class
 * @param name the method or field name
 * @param descriptor its descriptor
 * @param access its access flags
 * @param interfaceOwner whether the declaring class is an interface
 * @param exposed whether clients may call it
 * @param timeout how long callers wait for its answer, in milliseconds; 0 if nothing is said
 * @param readOnly whether it leaves the state as it is
 * @param parameters the parameters of a call, the value of a write
 * @param result the result
 */
record EntityMember(
        Kind kind,
        String key,
        String owner,
        String name,
        String descriptor,
        int access,
        boolean interfaceOwner,
        boolean exposed,
        long timeout,
        boolean readOnly,
        List<Parameter> parameters,
        TypeRef result) {
    enum Kind {
        CALL("C"),
        GET("G"),
        SET("S");

        private final String letter;

        Kind(String letter) {
            this.letter = letter;
        }
    }

    EntityMember {
        parameters = List.copyOf(parameters);
    }

    /** The method's name; asked of calls. */
    MethodId method() {
        return new MethodId(owner, name, descriptor);
    }

    /** Whether code of a class can't use it, and needs the declaring class's help. */
    boolean needsAccessor(String user) {
        if (owner.equals(user) || (access & (Opcodes.ACC_PUBLIC | Opcodes.ACC_PROTECTED)) != 0) {
            return false;
        }
        return (access & Opcodes.ACC_PRIVATE) != 0 || !packageOf(owner).equals(packageOf(user));
    }

    private static String packageOf(String name) {
        return name.substring(0, name.lastIndexOf('/') + 1);
    }

    /** The row of the member table. Of a method, the key tells the name and the descriptor: what follows from it is left out. */
    String row() {
        boolean call = kind == Kind.CALL;
        boolean plainResult =
                call && result.signature().equals(Type.getReturnType(descriptor).getDescriptor());
        StringBuilder row = new StringBuilder(kind.letter)
                .append('\t')
                .append(key)
                .append('\t')
                .append(plainResult ? "" : result.signature())
                .append('\t')
                .append(exposed ? '1' : '0')
                .append('\t')
                .append(call ? "" : name)
                .append(timeout > 0 ? "\ttimeout=" + timeout : "")
                .append(readOnly ? "\treadonly" : "");
        Table.append(row, parameters, call ? Type.getArgumentTypes(descriptor) : new Type[0]);
        return row.toString();
    }
}
