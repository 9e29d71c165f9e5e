package dev.stateflow.ir.draw;

import dev.stateflow.ir.draw.Diagram.Arrow;
import dev.stateflow.ir.draw.Diagram.ArrowKind;
import dev.stateflow.ir.draw.Diagram.Box;
import dev.stateflow.ir.draw.Diagram.BoxKind;
import dev.stateflow.ir.draw.Diagram.Label;
import dev.stateflow.ir.draw.Diagram.Row;
import dev.stateflow.ir.draw.Diagram.RowStyle;
import dev.stateflow.ir.model.ControlEdge;
import dev.stateflow.ir.model.DataEdge;
import dev.stateflow.ir.model.LocalCall;
import dev.stateflow.ir.model.Method;
import dev.stateflow.ir.model.Node;
import dev.stateflow.ir.model.RemoteOperation;
import dev.stateflow.ir.model.Segment;
import dev.stateflow.ir.model.Variable;
import dev.stateflow.ir.types.TypeNames;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The diagram of a method: its segments and suspension points, one box each, in the order of the node ids.
 */
public final class MethodDiagram {
    private static final int MAX_CODE_ROWS = 8;

    private final Method method;
    private final List<String> source;

    private MethodDiagram(Method method, List<String> source) {
        this.method = method;
        this.source = source;
    }

    /** With line numbers. The method's graph must be sound. */
    public static Diagram of(Method method) {
        return of(method, SourceLookup.NONE);
    }

    /** With the source lines of each segment, where the lookup has them. The method's graph must be sound. */
    public static Diagram of(Method method, SourceLookup lookup) {
        List<String> source = lookup.source(method.source().file())
                .map(text -> text.lines().toList())
                .orElse(List.of());
        return new MethodDiagram(method, source).diagram();
    }

    private Diagram diagram() {
        List<Box> boxes = method.graph().nodes().stream()
                .map(node -> node.accept(new Boxes()))
                .toList();
        List<Arrow> arrows = new ArrayList<>();
        for (ControlEdge edge : method.graph().control()) {
            ArrowKind kind =
                    switch (edge.kind()) {
                        case NORMAL -> ArrowKind.CONTROL;
                        case EXCEPTION -> ArrowKind.EXCEPTION;
                    };
            arrows.add(new Arrow(edge.from(), edge.to(), kind, List.of()));
        }
        arrows.addAll(data(method.graph().data()));
        String title = TypeNames.ofClass(method.declaringClass()) + "." + Words.signature(method);
        return new Diagram(title, boxes, arrows);
    }

    /** One arrow for all values that flow from one node to another. */
    private static List<Arrow> data(List<DataEdge> edges) {
        Map<List<Integer>, List<Variable>> variables = new LinkedHashMap<>();
        for (DataEdge edge : edges) {
            variables
                    .computeIfAbsent(List.of(edge.from(), edge.to()), ends -> new ArrayList<>())
                    .add(edge.variable());
        }
        List<Arrow> arrows = new ArrayList<>();
        variables.forEach((ends, values) -> arrows.add(
                new Arrow(ends.get(0), ends.get(1), ArrowKind.DATA, List.of(Label.of(Words.names(values))))));
        return arrows;
    }

    private final class Boxes implements Node.Visitor<Box> {
        @Override
        public Box segment(Segment segment) {
            List<Row> rows = new ArrayList<>();
            rows.add(new Row(RowStyle.CAPTION, "segment " + segment.id()));
            List<Row> code = code(segment.lines());
            if (code.isEmpty()) {
                String lines = Words.lines(segment.lines());
                rows.add(new Row(RowStyle.TITLE, lines.isEmpty() ? "no line numbers" : lines));
            } else {
                rows.addAll(code);
            }
            List<String> chips = new ArrayList<>();
            if (segment.id() == 0) {
                chips.add("entry");
            }
            if (segment.returns()) {
                chips.add("returns");
            }
            if (segment.throwsException()) {
                chips.add("throws");
            }
            return new Box(BoxKind.SEGMENT, rows, chips, Optional.empty());
        }

        @Override
        public Box remoteOperation(RemoteOperation operation) {
            List<Row> rows = new ArrayList<>();
            rows.add(new Row(RowStyle.CAPTION, Words.caption(operation)));
            rows.add(new Row(RowStyle.TITLE, Words.title(operation)));
            if (!operation.result().signature().equals("V")) {
                rows.add(new Row(
                        RowStyle.NOTE,
                        "answers " + TypeNames.ofSignature(operation.result().signature())));
            }
            saved(operation.saved()).ifPresent(rows::add);
            return new Box(BoxKind.REMOTE_OPERATION, rows, line(operation.line()), Optional.empty());
        }

        @Override
        public Box localCall(LocalCall call) {
            List<Row> rows = new ArrayList<>();
            rows.add(new Row(RowStyle.CAPTION, "local call"));
            rows.add(new Row(RowStyle.TITLE, Words.title(call)));
            saved(call.saved()).ifPresent(rows::add);
            return new Box(BoxKind.LOCAL_CALL, rows, line(call.line()), Optional.empty());
        }

        private Optional<Row> saved(List<Variable> saved) {
            return saved.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Row(RowStyle.NOTE, "frame keeps " + Words.names(saved)));
        }

        private List<String> line(int line) {
            return line == 0 ? List.of() : List.of("line " + line);
        }

        /** A closing brace has a line number, for the jump back or the return, and tells nobody anything. */
        private boolean hasCode(String line) {
            return line.codePoints().anyMatch(Character::isLetterOrDigit);
        }

        private List<Row> code(List<Integer> lines) {
            List<Row> rows = new ArrayList<>();
            for (int line : lines) {
                if (line <= source.size() && hasCode(source.get(line - 1))) {
                    rows.add(new Row(
                            RowStyle.CODE, line + "  " + source.get(line - 1).strip()));
                }
            }
            if (rows.size() > MAX_CODE_ROWS) {
                int more = rows.size() - MAX_CODE_ROWS + 1;
                List<Row> shown = new ArrayList<>(rows.subList(0, MAX_CODE_ROWS - 1));
                shown.add(new Row(RowStyle.NOTE, "and " + more + " more lines"));
                return shown;
            }
            return rows;
        }
    }
}
