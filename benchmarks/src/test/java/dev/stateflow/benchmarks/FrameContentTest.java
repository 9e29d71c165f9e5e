package dev.stateflow.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stateflow.runtime.core.abi.EntityType;
import dev.stateflow.runtime.core.abi.FramePoint;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Frames of split code hold what is live, and nothing else. */
class FrameContentTest {
    @Test
    void splitFramesHoldOnlyWhatIsLive() {
        EntityType buyer = Names.entity(SplitApplication.compile(), "Buyer");

        assertThat(buyer.points())
                .extracting(FrameContentTest::content)
                .containsExactlyInAnyOrder(
                        "ask: surcharge",
                        // the amount waits for the price as an operand, and is needed once more: it is kept once
                        "buy: amount, shelf",
                        "buy: total",
                        // the running total is an operand; the variable is about to be overwritten
                        "total: pieces, i, $0, shelf",
                        "nested: ",
                        "nested: depth");
    }

    private static String content(FramePoint point) {
        List<FramePoint.Slot> slots = point.slots();
        return point.method() + ": " + slots.stream().map(FramePoint.Slot::name).collect(Collectors.joining(", "));
    }
}
