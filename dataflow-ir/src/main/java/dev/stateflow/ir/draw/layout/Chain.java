package dev.stateflow.ir.draw.layout;

import java.util.ArrayList;
import java.util.List;

/**
 * A link on its way through the layers. Working data of one layout.
 */
final class Chain {
    final Link link;
    /** Whether the link runs upwards, so that the chain runs against it. */
    final boolean reversed;
    /** The upper box, the bends, the lower box. */
    final List<Vertex> vertices = new ArrayList<>();

    Chain(Link link, boolean reversed) {
        this.link = link;
        this.reversed = reversed;
    }

    int upper() {
        return reversed ? link.to() : link.from();
    }

    int lower() {
        return reversed ? link.from() : link.to();
    }

    /** How many layers it must span: a label needs one of its own. */
    int minimumSpan() {
        return link.label().equals(Size.NONE) ? 1 : 2;
    }

    /** The index in {@link #vertices} of the bend that carries the label, or of the upper box without a label. */
    int labelIndex() {
        return vertices.size() > 2 ? vertices.size() / 2 : 0;
    }
}
