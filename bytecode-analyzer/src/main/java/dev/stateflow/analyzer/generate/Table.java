package dev.stateflow.analyzer.generate;

import dev.stateflow.analyzer.split.Code;
import dev.stateflow.ir.model.Parameter;
import java.util.List;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** The string tables of step classes: docs/compiled-form.md. */
final class Table {
    /** A constant holds 65535 bytes, and a character takes three at most. */
    private static final int MAX_CONSTANT = 65535 / 3;

    private Table() {}

    static String of(List<String> rows) {
        return String.join("\n", rows);
    }

    /** Parameters; a signature that is no other than the descriptor has it is left out. */
    static void append(StringBuilder row, List<Parameter> parameters, Type[] types) {
        for (int i = 0; i < parameters.size(); i++) {
            String signature = parameters.get(i).type().signature();
            boolean known = i < types.length && signature.equals(types[i].getDescriptor());
            row.append('\t').append(parameters.get(i).name()).append(':').append(known ? "" : signature);
        }
    }

    /** Pushes a table. */
    static void push(String table, Code code) {
        code.ldc(table.substring(0, Math.min(MAX_CONSTANT, table.length())));
        for (int i = MAX_CONSTANT; i < table.length(); i += MAX_CONSTANT) {
            code.ldc(table.substring(i, Math.min(i + MAX_CONSTANT, table.length())));
            code.invoke(Opcodes.INVOKEVIRTUAL, "java/lang/String", "concat", "(Ljava/lang/String;)Ljava/lang/String;");
        }
    }
}
