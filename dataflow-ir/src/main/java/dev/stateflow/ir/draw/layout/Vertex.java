package dev.stateflow.ir.draw.layout;

import java.util.ArrayList;
import java.util.List;

/**
 * A box, or a bend of a line that passes a layer. Working data of one layout.
 */
final class Vertex {
    final double width;
    final double height;
    final boolean bend;
    final List<Vertex> above = new ArrayList<>();
    final List<Vertex> below = new ArrayList<>();
    int layer;
    int order;
    /** The centre. */
    double x;

    Vertex(Size size, boolean bend) {
        this.width = size.width();
        this.height = size.height();
        this.bend = bend;
    }

    double left() {
        return x - width / 2;
    }

    static void connect(Vertex upper, Vertex lower) {
        upper.below.add(lower);
        lower.above.add(upper);
    }
}
