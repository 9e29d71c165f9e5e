package dev.stateflow.conformance.step;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NetworkTest {
    @Test
    void deliversOnceInTheOrderOfSending() {
        assertThat(drain(StepVariant.ENCODED)).containsExactly("ab0", "ab1", "ab2", "cb0", "cb1", "cb2");
    }

    @Test
    void deliversEveryMessageTwice() {
        assertThat(drain(StepVariant.DELIVERED_TWICE))
                .containsExactly("ab0", "ab0", "ab1", "ab1", "ab2", "ab2", "cb0", "cb0", "cb1", "cb1", "cb2", "cb2");
    }

    @Test
    void randomDeliveryLosesNothingAndKeepsTheOrderBetweenTwoParties() {
        int reordered = 0;
        int repeated = 0;
        for (long seed = 0; seed < 200; seed++) {
            List<String> seen = drain(StepVariant.random(seed));
            List<String> fresh = seen.stream().distinct().toList();
            assertThat(fresh).filteredOn(m -> m.startsWith("ab")).containsExactly("ab0", "ab1", "ab2");
            assertThat(fresh).filteredOn(m -> m.startsWith("cb")).containsExactly("cb0", "cb1", "cb2");
            reordered += fresh.get(0).equals("cb0") ? 1 : 0;
            repeated += seen.size() > fresh.size() ? 1 : 0;
        }
        assertThat(reordered).isPositive();
        assertThat(repeated).isPositive();
    }

    @Test
    void aSeedRepeatsARun() {
        assertThat(drain(StepVariant.random(42))).isEqualTo(drain(StepVariant.random(42)));
    }

    private static List<String> drain(StepVariant variant) {
        Network<String> network = new Network<>(variant);
        for (int i = 0; i < 3; i++) {
            network.send("a", "b", "ab" + i);
            network.send("c", "b", "cb" + i);
        }
        List<String> delivered = new ArrayList<>();
        for (Optional<String> next = network.next(); next.isPresent(); next = network.next()) {
            delivered.add(next.get());
        }
        return delivered;
    }
}
