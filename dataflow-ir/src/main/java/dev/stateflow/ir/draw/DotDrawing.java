package dev.stateflow.ir.draw;

import dev.stateflow.ir.draw.Diagram.Arrow;
import dev.stateflow.ir.draw.Diagram.Box;
import dev.stateflow.ir.draw.Diagram.BoxKind;
import dev.stateflow.ir.draw.Diagram.Label;
import java.util.stream.Collectors;

/**
 * Diagrams in Graphviz' DOT language.
 */
public final class DotDrawing {
    private DotDrawing() {}

    /** The diagram as a {@code digraph}. */
    public static String draw(Diagram diagram) {
        StringBuilder out =
                new StringBuilder("digraph ").append(quoted(diagram.title())).append(" {\n");
        out.append("  graph [label=")
                .append(quoted(diagram.title()))
                .append(", labelloc=t, fontname=\"sans-serif\"];\n");
        out.append("  node [shape=box, style=\"rounded,filled\", fontname=\"monospace\", fontsize=11];\n");
        out.append("  edge [fontname=\"monospace\", fontsize=10];\n");
        for (int i = 0; i < diagram.boxes().size(); i++) {
            Box box = diagram.boxes().get(i);
            out.append("  n")
                    .append(i)
                    .append(" [label=")
                    .append(quoted(text(box)))
                    .append(", ");
            out.append(style(box.kind())).append("];\n");
        }
        for (Arrow arrow : diagram.arrows()) {
            arrow(out, arrow);
        }
        return out.append("}\n").toString();
    }

    private static void arrow(StringBuilder out, Arrow arrow) {
        String joined = arrow.labels().stream().map(Label::text).collect(Collectors.joining(", "));
        switch (arrow.kind()) {
            case CONTROL -> line(out, arrow, "", "color=\"#5a6675\"");
            case EXCEPTION -> line(out, arrow, "exception", "color=\"#c4373a\", fontcolor=\"#c4373a\"");
            case DATA ->
                line(out, arrow, joined, "style=dashed, constraint=false, color=\"#1d8a6b\", fontcolor=\"#1d8a6b\"");
            case MESSAGE -> arrow.labels().forEach(label -> line(out, arrow, label.text(), "color=\"#5a6675\""));
            case LOCAL -> arrow.labels().forEach(label -> line(out, arrow, label.text(), "style=dashed"));
        }
    }

    private static void line(StringBuilder out, Arrow arrow, String label, String style) {
        out.append("  n")
                .append(arrow.from())
                .append(" -> n")
                .append(arrow.to())
                .append(" [");
        if (!label.isEmpty()) {
            out.append("label=").append(quoted(label)).append(", ");
        }
        out.append(style).append("];\n");
    }

    private static String style(BoxKind kind) {
        return switch (kind) {
            case ENTITY -> "fillcolor=\"#e8f1ff\", color=\"#3b73c8\"";
            case FUNCTIONS, LOCAL_CALL -> "fillcolor=\"#f1ecfc\", color=\"#7a55c7\", peripheries=2";
            case SEGMENT -> "fillcolor=\"#ffffff\", color=\"#8794a6\"";
            case REMOTE_OPERATION -> "fillcolor=\"#fff3dc\", color=\"#c98a1b\"";
        };
    }

    private static String text(Box box) {
        String chips = box.chips().stream().map(chip -> " · " + chip).collect(Collectors.joining());
        String first = box.rows().get(0).text() + chips;
        return box.rows().stream()
                .skip(1)
                .map(row -> "\n" + Texts.printable(row.text()))
                .collect(Collectors.joining("", Texts.printable(first), ""));
    }

    /** Backslashes are doubled, since {@code \N} and the like have a meaning in labels; line feeds centre a line. */
    private static String quoted(String text) {
        String escaped = text.lines()
                .map(line -> Texts.printable(line)
                        .replace("\\", "\\\\")
                        .replace("\"", "\\\"")
                        .replace("&", "&amp;"))
                .collect(Collectors.joining("\\n"));
        return "\"" + escaped + "\"";
    }
}
