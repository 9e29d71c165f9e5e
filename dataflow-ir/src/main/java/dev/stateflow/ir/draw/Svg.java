package dev.stateflow.ir.draw;

import dev.stateflow.ir.draw.layout.Point;
import java.util.List;
import java.util.Locale;

/**
 * Pieces of SVG.
 */
final class Svg {
    private Svg() {}

    /** A coordinate to one decimal. */
    static String number(double value) {
        String text = String.format(Locale.ROOT, "%.1f", value);
        String shortened = text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
        return shortened.equals("-0") ? "0" : shortened;
    }

    /** A path whose bends have vertical tangents. */
    static String curve(List<Point> points) {
        StringBuilder path = new StringBuilder();
        Point last = points.get(0);
        path.append('M').append(number(last.x())).append(' ').append(number(last.y()));
        for (Point point : points.subList(1, points.size())) {
            if (Math.abs(point.x() - last.x()) < 0.05) {
                path.append('V').append(number(point.y()));
            } else {
                String middle = number((last.y() + point.y()) / 2);
                path.append('C').append(number(last.x())).append(' ').append(middle);
                path.append(' ').append(number(point.x())).append(' ').append(middle);
                path.append(' ').append(number(point.x())).append(' ').append(number(point.y()));
            }
            last = point;
        }
        return path.toString();
    }

    /** Out of the right side of a box and back into it. */
    static String loop(List<Point> points) {
        StringBuilder path = new StringBuilder();
        path.append('M')
                .append(number(points.get(0).x()))
                .append(' ')
                .append(number(points.get(0).y()))
                .append('C');
        for (Point point : points.subList(1, points.size())) {
            path.append(number(point.x())).append(' ').append(number(point.y())).append(' ');
        }
        return path.toString().strip();
    }
}
