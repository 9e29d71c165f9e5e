package dev.stateflow.ir.draw;

import dev.stateflow.ir.draw.Diagram.Arrow;
import dev.stateflow.ir.draw.Diagram.Box;
import dev.stateflow.ir.draw.Diagram.BoxKind;
import dev.stateflow.ir.draw.Diagram.Label;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Diagrams as Mermaid flowcharts.
 */
public final class MermaidDrawing {
    private static final String STYLES = """
                classDef entity fill:#e8f1ff,stroke:#3b73c8,color:#10233f
                classDef functions fill:#f1ecfc,stroke:#7a55c7,color:#2a1a4d
                classDef segment fill:#ffffff,stroke:#8794a6,color:#1b2430
                classDef remote_operation fill:#fff3dc,stroke:#c98a1b,color:#4a3206
                classDef local_call fill:#f1ecfc,stroke:#7a55c7,color:#2a1a4d
            """;

    private MermaidDrawing() {}

    /** The diagram as text that starts with {@code flowchart TD}. */
    public static String draw(Diagram diagram) {
        StringBuilder out = new StringBuilder("---\ntitle: \"")
                .append(title(diagram.title()))
                .append("\"\n---\nflowchart TD\n");
        for (int i = 0; i < diagram.boxes().size(); i++) {
            Box box = diagram.boxes().get(i);
            String kind = box.kind().name().toLowerCase(Locale.ROOT);
            out.append("    n")
                    .append(i)
                    .append(shape(box.kind(), text(box)))
                    .append(":::")
                    .append(kind)
                    .append('\n');
        }
        for (Arrow arrow : diagram.arrows()) {
            for (String label : labels(arrow)) {
                out.append("    n")
                        .append(arrow.from())
                        .append(' ')
                        .append(line(arrow, label))
                        .append(" n");
                out.append(arrow.to()).append('\n');
            }
        }
        return out.append(STYLES).toString();
    }

    private static String shape(BoxKind kind, String text) {
        return switch (kind) {
            case ENTITY -> "[(\"" + text + "\")]";
            case FUNCTIONS, LOCAL_CALL -> "[[\"" + text + "\"]]";
            case SEGMENT -> "[\"" + text + "\"]";
            case REMOTE_OPERATION -> "([\"" + text + "\"])";
        };
    }

    private static String text(Box box) {
        List<String> lines = new ArrayList<>();
        box.rows().forEach(row -> lines.add(escape(row.text())));
        box.chips().forEach(chip -> lines.set(0, lines.get(0) + " · " + escape(chip)));
        return String.join("<br>", lines);
    }

    /** Messages have an arrow for each method; values share one. */
    private static List<String> labels(Arrow arrow) {
        return switch (arrow.kind()) {
            case MESSAGE, LOCAL -> arrow.labels().stream().map(Label::text).toList();
            case CONTROL, EXCEPTION, DATA ->
                List.of(arrow.labels().stream().map(Label::text).collect(Collectors.joining(", ")));
        };
    }

    private static String line(Arrow arrow, String label) {
        String text = escape(label);
        return switch (arrow.kind()) {
            case CONTROL -> "-->";
            case EXCEPTION -> "-->|\"exception\"|";
            case MESSAGE -> "-->|\"" + text + "\"|";
            case DATA, LOCAL -> "-.->|\"" + text + "\"|";
        };
    }

    /** Entity codes for whatever Mermaid, Markdown or HTML could take for markup. */
    private static String escape(String text) {
        StringBuilder escaped = new StringBuilder();
        Texts.printable(text).codePoints().forEach(c -> {
            if (c > 0x7f || Character.isLetterOrDigit(c) || " .,:()_-=+".indexOf(c) >= 0) {
                escaped.appendCodePoint(c);
            } else {
                escaped.append('#').append(c).append(';');
            }
        });
        return escaped.toString();
    }

    /** The title is YAML, then HTML without entities: what it can't hold becomes what looks alike. */
    private static String title(String text) {
        return Texts.printable(text)
                .replace("\\", "\\\\")
                .replace("\"", "\\\"")
                .replace('<', '‹')
                .replace('>', '›')
                .replace('&', '＆');
    }
}
