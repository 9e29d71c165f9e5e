package dev.stateflow.ir.draw;

import dev.stateflow.ir.draw.Diagram.Box;
import dev.stateflow.ir.draw.Diagram.Row;
import dev.stateflow.ir.draw.Diagram.RowStyle;
import dev.stateflow.ir.draw.layout.Size;
import java.util.List;

/**
 * How much room text takes. Estimates, since no font is at hand; {@code diagram.css} sets the same font sizes.
 */
final class Metrics {
    static final double PADDING_X = 14;
    static final double PADDING_Y = 9;
    static final double LABEL_HEIGHT = 16;
    static final double CHIP_GAP = 5;

    private static final int MAX_COLUMNS = 60;
    private static final double MIN_BOX_WIDTH = 120;

    private Metrics() {}

    static double height(RowStyle style) {
        return switch (style) {
            case CAPTION -> 17;
            case TITLE -> 20;
            case NOTE -> 17;
            case CODE -> 17;
        };
    }

    private static double columnWidth(RowStyle style) {
        return switch (style) {
            case CAPTION -> 7;
            case TITLE -> 7.9;
            case NOTE -> 6.9;
            case CODE -> 7.25;
        };
    }

    static String fit(String text) {
        return Texts.shorten(Texts.printable(text), MAX_COLUMNS);
    }

    static double width(Row row) {
        return Texts.columns(fit(row.text())) * columnWidth(row.style());
    }

    static double chipWidth(String chip) {
        return Texts.columns(chip) * 6 + 12;
    }

    static double labelWidth(String label) {
        return Texts.columns(label) * 6.7;
    }

    static Size size(Box box) {
        double chips =
                box.chips().stream().mapToDouble(c -> chipWidth(c) + CHIP_GAP).sum();
        double width = MIN_BOX_WIDTH - 2 * PADDING_X;
        double height = 2 * PADDING_Y;
        List<Row> rows = box.rows();
        for (int i = 0; i < rows.size(); i++) {
            width = Math.max(width, width(rows.get(i)) + (i == 0 ? chips + 8 : 0));
            height += height(rows.get(i).style());
        }
        return new Size(width + 2 * PADDING_X, height);
    }
}
