package dev.stateflow.ir.draw;

import dev.stateflow.ir.draw.Diagram.Arrow;
import dev.stateflow.ir.draw.Diagram.ArrowKind;
import dev.stateflow.ir.draw.Diagram.Box;
import dev.stateflow.ir.draw.Diagram.BoxKind;
import dev.stateflow.ir.draw.Diagram.Label;
import dev.stateflow.ir.draw.Diagram.Row;
import dev.stateflow.ir.draw.layout.GridLayout;
import dev.stateflow.ir.draw.layout.LayeredLayout;
import dev.stateflow.ir.draw.layout.Layout;
import dev.stateflow.ir.draw.layout.Link;
import dev.stateflow.ir.draw.layout.Point;
import dev.stateflow.ir.draw.layout.Route;
import dev.stateflow.ir.draw.layout.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Diagrams as SVG: as a file of its own, which follows the reader's light or dark colour scheme, or as a part of the HTML page.
 */
public final class SvgDrawing {
    private static final double MARGIN = 20;
    private static final int MAX_LABELS = 5;
    private static final int LARGE = 40;

    private final Diagram diagram;
    private final boolean standalone;
    private final StringBuilder out = new StringBuilder();

    private SvgDrawing(Diagram diagram, boolean standalone) {
        this.diagram = diagram;
        this.standalone = standalone;
    }

    /** The diagram as an SVG document. */
    public static String draw(Diagram diagram) {
        return new SvgDrawing(diagram, true).svg();
    }

    /** The diagram as an element of the HTML page, which has the styles and markers, and gives boxes their behaviour. */
    static String fragment(Diagram diagram) {
        return new SvgDrawing(diagram, false).svg();
    }

    private String svg() {
        List<Size> sizes = diagram.boxes().stream().map(Metrics::size).toList();
        List<Arrow> routed = diagram.arrows().stream()
                .filter(a -> a.kind() != ArrowKind.DATA)
                .toList();
        List<Link> links = routed.stream().map(this::link).toList();
        Layout layout = isLarge() ? GridLayout.of(sizes, links) : LayeredLayout.of(sizes, links);
        List<Arrow> values = diagram.arrows().stream()
                .filter(a -> a.kind() == ArrowKind.DATA)
                .toList();
        DataLanes lanes = new DataLanes(values, sizes, layout.boxes());
        open(Math.max(layout.size().width(), lanes.right()), layout.size().height());
        lanes.lanes().forEach(this::value);
        for (int i = 0; i < routed.size(); i++) {
            line(routed.get(i), layout.routes().get(i));
        }
        for (int i = 0; i < sizes.size(); i++) {
            box(i, diagram.boxes().get(i), layout.boxes().get(i), sizes.get(i));
        }
        for (int i = 0; i < routed.size(); i++) {
            labels(routed.get(i), layout.routes().get(i));
        }
        return out.append("</g></svg>").append(standalone ? "\n" : "").toString();
    }

    /** Methods can be long, and are read from the top down; applications with many entities are looked over. */
    private boolean isLarge() {
        return diagram.boxes().size() > LARGE && diagram.boxes().get(0).kind() == BoxKind.ENTITY;
    }

    private Link link(Arrow arrow) {
        List<Label> shown = shown(arrow);
        double width = shown.stream()
                .mapToDouble(l -> Metrics.labelWidth(Metrics.fit(l.text())) + 12)
                .max()
                .orElse(0);
        Size room = shown.isEmpty() ? Size.NONE : new Size(width, shown.size() * Metrics.LABEL_HEIGHT + 4);
        return new Link(arrow.from(), arrow.to(), room);
    }

    /** What does not fit is counted; the page's entity view has it all. */
    private List<Label> shown(Arrow arrow) {
        if (isLarge()) {
            return List.of();
        }
        if (arrow.labels().size() <= MAX_LABELS) {
            return arrow.labels();
        }
        List<Label> shown = new ArrayList<>(arrow.labels().subList(0, MAX_LABELS - 1));
        shown.add(Label.of("and " + (arrow.labels().size() - MAX_LABELS + 1) + " more"));
        return shown;
    }

    private void open(double width, double height) {
        String w = Svg.number(width + 2 * MARGIN);
        String h = Svg.number(height + 2 * MARGIN);
        out.append("<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"sf\" width=\"")
                .append(w);
        out.append(isLarge() ? "\" data-large=\"true" : "")
                .append("\" height=\"")
                .append(h)
                .append("\" viewBox=\"0 0 ")
                .append(w)
                .append(' ')
                .append(h)
                .append('"');
        if (standalone) {
            String title = Texts.xml(diagram.title());
            out.append(" role=\"img\" aria-label=\"")
                    .append(title)
                    .append("\">\n<title>")
                    .append(title);
            out.append("</title>\n<style>\n")
                    .append(Templates.standaloneStyle())
                    .append("</style>\n<defs>");
            out.append(markers())
                    .append("</defs>\n<rect class=\"sf-ground\" width=\"")
                    .append(w);
            out.append("\" height=\"").append(h).append("\" rx=\"10\"/>\n");
        } else {
            out.append('>');
        }
        out.append("<g transform=\"translate(").append(Svg.number(MARGIN)).append(' ');
        out.append(Svg.number(MARGIN)).append(")\">");
        newLine();
    }

    /** The arrow heads; a page has them once. */
    static String markers() {
        StringBuilder markers = new StringBuilder();
        for (ArrowKind kind : ArrowKind.values()) {
            String name = name(kind);
            markers.append("<marker id=\"sf-head-")
                    .append(name)
                    .append("\" class=\"sf-head sf-")
                    .append(name);
            markers.append("\" viewBox=\"0 0 8 8\" refX=\"7\" refY=\"4\" markerWidth=\"8\" markerHeight=\"8\" ");
            markers.append("markerUnits=\"userSpaceOnUse\" orient=\"auto\"><path d=\"M0 .5 8 4 0 7.5Z\"/></marker>");
        }
        return markers.toString();
    }

    private void value(DataLanes.Lane lane) {
        arrow(lane.arrow, lane.path());
        Point at = lane.labelAt();
        text("sf-value", at.x(), at.y() + 4, lane.label);
        out.append("</g>");
        newLine();
    }

    private void line(Arrow arrow, Route route) {
        boolean loop = arrow.from() == arrow.to();
        arrow(arrow, loop ? Svg.loop(route.points()) : Svg.curve(route.points()));
        out.append("</g>");
        newLine();
    }

    private void arrow(Arrow arrow, String path) {
        String kind = name(arrow.kind());
        out.append("<g class=\"sf-arrow sf-")
                .append(kind)
                .append("\" data-from=\"")
                .append(arrow.from());
        out.append("\" data-to=\"").append(arrow.to()).append("\"><path d=\"").append(path);
        out.append("\" marker-end=\"url(#sf-head-").append(kind).append(")\"/>");
    }

    private void labels(Arrow arrow, Route route) {
        List<Label> shown = shown(arrow);
        if (shown.isEmpty()) {
            return;
        }
        Size room = link(arrow).label();
        double left = route.label().x() - room.width() / 2;
        double top = route.label().y() - room.height() / 2;
        out.append("<g class=\"sf-labels sf-").append(name(arrow.kind()));
        out.append("\" data-from=\"")
                .append(arrow.from())
                .append("\" data-to=\"")
                .append(arrow.to());
        out.append("\"><rect x=\"").append(Svg.number(left)).append("\" y=\"").append(Svg.number(top));
        out.append("\" width=\"").append(Svg.number(room.width())).append("\" height=\"");
        out.append(Svg.number(room.height())).append("\" rx=\"5\"/>");
        double y = top + Metrics.LABEL_HEIGHT - 2;
        for (Label label : shown) {
            openLink(label.link(), label.text());
            text("sf-label", route.label().x(), y, Metrics.fit(label.text()));
            closeLink(label.link());
            y += Metrics.LABEL_HEIGHT;
        }
        out.append("</g>");
        newLine();
    }

    private void box(int index, Box box, Point corner, Size size) {
        openLink(box.link(), accessibleName(box));
        out.append("<g class=\"sf-box sf-")
                .append(name(box.kind()))
                .append("\" data-node=\"")
                .append(index);
        out.append("\" transform=\"translate(").append(Svg.number(corner.x())).append(' ');
        out.append(Svg.number(corner.y())).append(")\"");
        if (!standalone && box.link().isEmpty()) {
            out.append(" tabindex=\"0\" role=\"button\" aria-pressed=\"false\" aria-label=\"");
            out.append(Texts.xml(accessibleName(box))).append('"');
        }
        out.append('>');
        shape(box.kind(), size);
        chips(box, size);
        double y = Metrics.PADDING_Y;
        for (Row row : box.rows()) {
            y += Metrics.height(row.style());
            text("sf-" + name(row.style()), Metrics.PADDING_X, y - 4.5, Metrics.fit(row.text()));
        }
        out.append("</g>");
        closeLink(box.link());
        newLine();
    }

    private static String accessibleName(Box box) {
        StringBuilder name = new StringBuilder();
        box.rows().forEach(row -> name.append(name.isEmpty() ? "" : ", ").append(row.text()));
        box.chips().forEach(chip -> name.append(", ").append(chip));
        return name.toString();
    }

    private void shape(BoxKind kind, Size size) {
        int radius = kind == BoxKind.REMOTE_OPERATION ? 18 : kind == BoxKind.ENTITY ? 10 : 6;
        rectangle("sf-shape", 0, 0, size.width(), size.height(), radius);
        if (kind == BoxKind.LOCAL_CALL || kind == BoxKind.FUNCTIONS) {
            rectangle("sf-inner", 3.5, 3.5, size.width() - 7, size.height() - 7, 3);
        }
    }

    private void chips(Box box, Size size) {
        double x = size.width() - Metrics.PADDING_X + 4;
        for (int i = box.chips().size() - 1; i >= 0; i--) {
            String chip = box.chips().get(i);
            double width = Metrics.chipWidth(chip);
            x -= width;
            rectangle("sf-chip", x, Metrics.PADDING_Y + 0.5, width, 15, 7.5);
            text("sf-chip-text", x + width / 2, Metrics.PADDING_Y + 11.5, chip);
            x -= Metrics.CHIP_GAP;
        }
    }

    private void rectangle(String style, double x, double y, double width, double height, double radius) {
        out.append("<rect class=\"")
                .append(style)
                .append("\" x=\"")
                .append(Svg.number(x))
                .append("\" y=\"");
        out.append(Svg.number(y))
                .append("\" width=\"")
                .append(Svg.number(width))
                .append("\" height=\"");
        out.append(Svg.number(height))
                .append("\" rx=\"")
                .append(Svg.number(radius))
                .append("\"/>");
    }

    private void text(String style, double x, double y, String text) {
        out.append("<text class=\"")
                .append(style)
                .append("\" x=\"")
                .append(Svg.number(x))
                .append("\" y=\"");
        out.append(Svg.number(y)).append("\">").append(Texts.xml(text)).append("</text>");
    }

    private void openLink(Optional<String> link, String name) {
        if (!standalone && link.isPresent()) {
            out.append("<a href=\"#").append(Texts.xml(link.get())).append("\" aria-label=\"");
            out.append(Texts.xml(name)).append("\">");
        }
    }

    private void closeLink(Optional<String> link) {
        if (!standalone && link.isPresent()) {
            out.append("</a>");
        }
    }

    private void newLine() {
        if (standalone) {
            out.append('\n');
        }
    }

    private static String name(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
