package dev.stateflow.ir.draw.layout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stateflow.ir.Seeds;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LayoutTest {
    private static final Size BOX = new Size(100, 40);

    static LongStream seeds() {
        return Seeds.seeds(100);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void boxesStandApartAndLinesMeetThem(long seed) {
        Random random = new Random(seed);
        List<Size> boxes = IntStream.range(0, 1 + random.nextInt(30))
                .mapToObj(i -> new Size(40 + random.nextInt(200), 30 + random.nextInt(100)))
                .toList();
        List<Link> links = IntStream.range(0, random.nextInt(60))
                .mapToObj(i -> new Link(
                        random.nextInt(boxes.size()),
                        random.nextInt(boxes.size()),
                        random.nextBoolean() ? Size.NONE : new Size(60, 20)))
                .toList();
        requireSound(LayeredLayout.of(boxes, links), boxes, links, Seeds.replay(seed));
        requireSound(GridLayout.of(boxes, links), boxes, links, Seeds.replay(seed));
        assertThat(LayeredLayout.of(boxes, links)).isEqualTo(LayeredLayout.of(boxes, links));
    }

    @Test
    void laysOutNothing() {
        assertThat(LayeredLayout.of(List.of(), List.of()).boxes()).isEmpty();
        assertThat(GridLayout.of(List.of(), List.of()).boxes()).isEmpty();
    }

    @Test
    void runsAChainStraightDown() {
        List<Size> boxes = List.of(BOX, new Size(300, 20), BOX);
        Layout layout = LayeredLayout.of(boxes, List.of(new Link(0, 1, Size.NONE), new Link(1, 2, Size.NONE)));
        assertThat(layout.routes())
                .allSatisfy(
                        route -> assertThat(route.points()).extracting(Point::x).containsOnly(150.0));
        assertThat(layout.boxes()).extracting(Point::y).isSorted();
    }

    @Test
    void survivesVeryLongMethods() {
        int length = 5_000;
        List<Size> boxes = new ArrayList<>();
        List<Link> links = new ArrayList<>();
        for (int i = 0; i < length; i++) {
            boxes.add(BOX);
            links.add(new Link(i, (i + 1) % length, Size.NONE));
        }
        Layout layout = LayeredLayout.of(boxes, links);
        assertThat(layout.boxes()).hasSize(length);
        assertThat(layout.size().height()).isGreaterThan(length * BOX.height());
    }

    private static void requireSound(Layout layout, List<Size> boxes, List<Link> links, String description) {
        assertThat(layout.boxes()).as(description).hasSameSizeAs(boxes);
        assertThat(layout.routes()).as(description).hasSameSizeAs(links);
        for (int a = 0; a < boxes.size(); a++) {
            Point corner = layout.boxes().get(a);
            assertThat(corner.x()).as(description).isGreaterThanOrEqualTo(-0.01);
            assertThat(corner.x() + boxes.get(a).width())
                    .as(description)
                    .isLessThanOrEqualTo(layout.size().width() + 0.01);
            assertThat(corner.y() + boxes.get(a).height())
                    .as(description)
                    .isLessThanOrEqualTo(layout.size().height() + 0.01);
            for (int b = 0; b < a; b++) {
                assertThat(overlap(corner, boxes.get(a), layout.boxes().get(b), boxes.get(b)))
                        .as(description)
                        .isFalse();
            }
        }
        for (int i = 0; i < links.size(); i++) {
            List<Point> points = layout.routes().get(i).points();
            int from = links.get(i).from();
            int to = links.get(i).to();
            assertThat(touches(points.get(0), layout.boxes().get(from), boxes.get(from)))
                    .as(description)
                    .isTrue();
            assertThat(touches(points.get(points.size() - 1), layout.boxes().get(to), boxes.get(to)))
                    .as(description)
                    .isTrue();
        }
    }

    private static boolean overlap(Point a, Size sizeA, Point b, Size sizeB) {
        return a.x() < b.x() + sizeB.width() - 0.01
                && b.x() < a.x() + sizeA.width() - 0.01
                && a.y() < b.y() + sizeB.height() - 0.01
                && b.y() < a.y() + sizeA.height() - 0.01;
    }

    private static boolean touches(Point point, Point corner, Size size) {
        return point.x() >= corner.x() - 0.01
                && point.x() <= corner.x() + size.width() + 0.01
                && point.y() >= corner.y() - 0.01
                && point.y() <= corner.y() + size.height() + 0.01;
    }
}
