package dev.stateflow.analyzer.generate;

import dev.stateflow.analyzer.split.Code;
import dev.stateflow.ir.model.Parameter;
import java.util.List;
import org.objectweb.asm.Opcodes;

/** The string tables of step classes: docs/compiled-form.md. */
final class Table {
    /** A constant holds 65535 bytes, and a character takes three at most. */
    private static final int MAX_CONSTANT = 65535 / 3;

    private Table() {}

    static String of(List<String> rows) {
        return String.join("\n", rows);
    }

    static void append(StringBuilder row, List<Parameter> parameters) {
        for (Parameter parameter : parameters) {
            row.append('\t')
                    .append(parameter.name())
                    .append(':')
                    .append(parameter.type().signature());
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
