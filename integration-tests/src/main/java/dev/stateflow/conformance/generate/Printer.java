package dev.stateflow.conformance.generate;

import dev.stateflow.conformance.generate.Part.Block;
import dev.stateflow.conformance.generate.Part.Expr;
import dev.stateflow.conformance.generate.Part.Stmt;
import dev.stateflow.conformance.generate.Part.Text;
import java.util.List;

/** Writes a tree as Java text. */
final class Printer {
    private final StringBuilder text = new StringBuilder();
    private int depth;

    private Printer() {}

    static String print(Source source) {
        Printer printer = new Printer();
        printer.text.append(source.header());
        for (Source.ClassPart part : source.classes()) {
            printer.print(part);
        }
        return printer.text.toString();
    }

    private void print(Source.ClassPart part) {
        text.append('\n').append(part.header()).append('\n').append(part.fixed());
        depth = 1;
        for (Source.MethodPart method : part.methods()) {
            text.append('\n');
            indent().append(method.header()).append(' ');
            print(method.body());
            text.append('\n');
        }
        depth = 0;
        text.append("}\n");
    }

    private StringBuilder indent() {
        return text.append("    ".repeat(depth));
    }

    private void print(Part part) {
        if (part instanceof Text t) {
            text.append(t.text());
        } else if (part instanceof Expr e) {
            printAll(e.parts());
        } else if (part instanceof Stmt s) {
            printAll(s.parts());
        } else if (part instanceof Block b) {
            text.append("{\n");
            depth++;
            for (Stmt statement : b.statements()) {
                indent();
                print(statement);
                text.append('\n');
            }
            depth--;
            indent().append('}');
        } else {
            throw new IllegalArgumentException("part " + part);
        }
    }

    private void printAll(List<Part> parts) {
        parts.forEach(this::print);
    }
}
