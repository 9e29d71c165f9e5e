package dev.stateflow.ir.draw;

import dev.stateflow.ir.draw.Diagram.Arrow;
import dev.stateflow.ir.draw.Diagram.Label;
import dev.stateflow.ir.draw.layout.Point;
import dev.stateflow.ir.draw.layout.Size;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Runs the arrows of values beside the boxes: out at the right, along a lane, and back in, short ones inside long ones.
 */
final class DataLanes {
    private static final double FIRST = 22;
    private static final double GAP = 16;
    private static final double PORT_GAP = 12;
    private static final double CLEAR = 10;
    private static final int MAX_LABEL_COLUMNS = 18;

    private final List<Size> sizes;
    private final List<Point> corners;
    private final List<Lane> lanes = new ArrayList<>();
    private final List<Double> laneX = new ArrayList<>();
    private double right;

    /** An arrow and where it runs. */
    static final class Lane {
        final Arrow arrow;
        final String label;
        int lane;
        double startY;
        double endY;
        double startX;
        double endX;
        double x;
        double labelY;

        private Lane(Arrow arrow) {
            this.arrow = arrow;
            this.label = Texts.shorten(
                    arrow.labels().stream().map(Label::text).collect(Collectors.joining(", ")), MAX_LABEL_COLUMNS);
        }

        private double top() {
            return Math.min(startY, endY);
        }

        private double bottom() {
            return Math.max(startY, endY);
        }

        Point labelAt() {
            return new Point(x + 7, labelY);
        }

        private boolean crosses(Lane other, double y) {
            return other != this
                    && other.x > x
                    && (Math.abs(other.startY - y) < CLEAR || Math.abs(other.endY - y) < CLEAR);
        }

        /** An SVG path with rounded corners. */
        String path() {
            double turn = Math.min(7, Math.abs(endY - startY) / 2);
            double step = endY >= startY ? turn : -turn;
            return "M" + Svg.number(startX) + " " + Svg.number(startY) + "H" + Svg.number(x - turn) + "Q"
                    + Svg.number(x)
                    + " " + Svg.number(startY) + " " + Svg.number(x) + " " + Svg.number(startY + step) + "V"
                    + Svg.number(endY - step) + "Q" + Svg.number(x) + " " + Svg.number(endY) + " "
                    + Svg.number(x - turn) + " " + Svg.number(endY) + "H" + Svg.number(endX);
        }
    }

    DataLanes(List<Arrow> arrows, List<Size> sizes, List<Point> corners) {
        this.sizes = sizes;
        this.corners = corners;
        arrows.forEach(arrow -> lanes.add(new Lane(arrow)));
        for (Lane lane : lanes) {
            lane.startX = rightOf(lane.arrow.from());
            lane.endX = rightOf(lane.arrow.to()) + 2;
            lane.startY = middleOf(lane.arrow.from());
            lane.endY = middleOf(lane.arrow.to());
        }
        assign();
        spreadPorts();
        place();
    }

    List<Lane> lanes() {
        return lanes;
    }

    /** Where the rightmost lane ends, its labels included; 0 without lanes. */
    double right() {
        return right;
    }

    private double rightOf(int box) {
        return corners.get(box).x() + sizes.get(box).width();
    }

    private double middleOf(int box) {
        return corners.get(box).y() + sizes.get(box).height() / 2;
    }

    private void assign() {
        List<Lane> shortFirst = new ArrayList<>(lanes);
        shortFirst.sort(Comparator.comparingDouble(lane -> lane.bottom() - lane.top()));
        List<List<Lane>> taken = new ArrayList<>();
        for (Lane lane : shortFirst) {
            int free = 0;
            while (free < taken.size() && taken.get(free).stream().anyMatch(other -> overlap(lane, other))) {
                free++;
            }
            if (free == taken.size()) {
                taken.add(new ArrayList<>());
            }
            taken.get(free).add(lane);
            lane.lane = free;
        }
    }

    private static boolean overlap(Lane a, Lane b) {
        return a.top() <= b.bottom() + PORT_GAP && b.top() <= a.bottom() + PORT_GAP;
    }

    /** An end of an arrow at a box: whether it is the start, and whether the lane runs up from here. */
    private record Port(Lane lane, boolean start, boolean up) {}

    /** In an order in which arrows of one box don't cross. */
    private void spreadPorts() {
        List<List<Port>> ports = new ArrayList<>();
        sizes.forEach(size -> ports.add(new ArrayList<>()));
        for (Lane lane : lanes) {
            boolean loop = lane.arrow.from() == lane.arrow.to();
            boolean down = lane.endY > lane.startY;
            ports.get(lane.arrow.from()).add(new Port(lane, true, !down && !loop));
            ports.get(lane.arrow.to()).add(new Port(lane, false, down || loop));
        }
        for (int box = 0; box < ports.size(); box++) {
            List<Port> here = ports.get(box);
            here.sort(Comparator.comparingInt(
                    (Port port) -> port.up() ? port.lane().lane : 1_000_000 - port.lane().lane));
            double step = Math.min(PORT_GAP, (sizes.get(box).height() - 16) / Math.max(1, here.size()));
            double y = middleOf(box) - step * (here.size() - 1) / 2;
            for (Port port : here) {
                if (port.start()) {
                    port.lane().startY = y;
                } else {
                    port.lane().endY = y;
                }
                y += step;
            }
        }
    }

    /** As near to the middle of the lane as lines of other lanes don't run through the label. */
    private double clearY(Lane lane) {
        double middle = (lane.startY + lane.endY) / 2;
        double room = (lane.bottom() - lane.top()) / 2 + CLEAR;
        for (double offset = 0; offset <= room; offset += CLEAR / 2) {
            for (double y : new double[] {middle - offset, middle + offset}) {
                if (lanes.stream().noneMatch(other -> lane.crosses(other, y))) {
                    return y;
                }
            }
        }
        return middle;
    }

    private void place() {
        double x = FIRST;
        for (int box = 0; box < sizes.size(); box++) {
            x = Math.max(x, rightOf(box) + FIRST);
        }
        int count = lanes.stream().mapToInt(lane -> lane.lane + 1).max().orElse(0);
        for (int i = 0; i < count; i++) {
            int index = i;
            laneX.add(x);
            x += GAP
                    + lanes.stream()
                            .filter(lane -> lane.lane == index)
                            .mapToDouble(lane -> Metrics.labelWidth(lane.label))
                            .max()
                            .orElse(0);
        }
        lanes.forEach(lane -> lane.x = laneX.get(lane.lane));
        lanes.forEach(lane -> lane.labelY = clearY(lane));
        right = count == 0 ? 0 : x;
    }
}
