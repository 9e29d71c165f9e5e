package dev.stateflow.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stateflow.benchmarks.byhand.BuyerStep;
import dev.stateflow.runtime.core.abi.EntityType;
import dev.stateflow.runtime.core.abi.FramePoint;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Frames of split code hold what those of a careful programmer hold, and nothing else. */
class FrameShapeTest {
    @Test
    void splitFramesHoldOnlyWhatIsLive() {
        EntityType split = Objects.requireNonNull(SplitApplication.compile().entity("Buyer"));

        assertThat(shapes(split)).containsExactlyInAnyOrderElementsOf(shapes(BuyerStep.STEP));
    }

    private static List<String> shapes(EntityType type) {
        return type.points().stream()
                .map(point -> point.method() + " " + kinds(point))
                .toList();
    }

    private static String kinds(FramePoint point) {
        StringBuilder kinds = new StringBuilder();
        for (FramePoint.Slot slot : point.slots()) {
            char first = slot.descriptor().charAt(0);
            kinds.append(
                    switch (first) {
                        case 'Z', 'B', 'C', 'S', 'I' -> 'I';
                        case '[', 'L' -> 'L';
                        default -> first;
                    });
        }
        return kinds.toString();
    }
}
