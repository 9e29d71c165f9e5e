package dev.stateflow.ir.draw;

import java.util.List;
import java.util.Optional;

/**
 * What is drawn, before it is drawn: boxes with rows of text, and arrows between them.
 *
 * @param title what the picture is of
 * @param boxes the boxes
 * @param arrows the arrows; they refer to boxes by index
 */
public record Diagram(String title, List<Box> boxes, List<Arrow> arrows) {
    public Diagram {
        boxes = List.copyOf(boxes);
        arrows = List.copyOf(arrows);
    }

    /**
     * A box.
     *
     * @param kind what it stands for
     * @param rows its text, from the top down; the first is its caption
     * @param chips short remarks beside the caption
     * @param link where a click leads, a URL fragment without the hash; empty if nowhere
     */
    public record Box(BoxKind kind, List<Row> rows, List<String> chips, Optional<String> link) {
        public Box {
            rows = List.copyOf(rows);
            chips = List.copyOf(chips);
        }
    }

    /** What a box stands for. */
    public enum BoxKind {
        ENTITY,
        FUNCTIONS,
        SEGMENT,
        REMOTE_OPERATION,
        LOCAL_CALL
    }

    /**
     * A line of text in a box.
     *
     * @param style how it looks
     * @param text what it says
     */
    public record Row(RowStyle style, String text) {}

    /** How a row looks. */
    public enum RowStyle {
        /** The kind of thing, small. */
        CAPTION,
        /** The name of the thing. */
        TITLE,
        /** A remark. */
        NOTE,
        /** A line of source. */
        CODE
    }

    /**
     * An arrow.
     *
     * @param from index of the box where it starts
     * @param to index of the box where it ends
     * @param kind what passes along it
     * @param labels what stands beside it
     */
    public record Arrow(int from, int to, ArrowKind kind, List<Label> labels) {
        public Arrow {
            labels = List.copyOf(labels);
        }
    }

    /** What passes along an arrow. */
    public enum ArrowKind {
        /** Control, when an operation is answered. */
        CONTROL,
        /** Control, when an operation throws. */
        EXCEPTION,
        /** Values. */
        DATA,
        /** Messages between entities. */
        MESSAGE,
        /** Calls of functions of ordinary classes. */
        LOCAL
    }

    /**
     * A label of an arrow.
     *
     * @param text what it says
     * @param link where a click leads, as for boxes
     */
    public record Label(String text, Optional<String> link) {
        /** A label that leads nowhere. */
        public static Label of(String text) {
            return new Label(text, Optional.empty());
        }
    }
}
