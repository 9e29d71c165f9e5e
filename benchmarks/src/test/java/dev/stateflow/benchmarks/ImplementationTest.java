package dev.stateflow.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is measured is the same work, whoever does it. */
class ImplementationTest {
    @ParameterizedTest
    @EnumSource
    void asksForAPrice(Implementation implementation) {
        assertThat(implementation.workload().ask(4)).isEqualTo(Workload.PRICE + 4);
    }

    @ParameterizedTest
    @EnumSource
    void buysUntilTheMoneyIsGone(Implementation implementation) {
        Workload workload = implementation.workload();
        int affordable = Integer.MAX_VALUE / 2 / Workload.PRICE;

        assertThat(workload.buy(affordable)).isTrue();
        assertThat(workload.buy(1)).isFalse();
        assertThat(workload.buy(-1)).isTrue();
        assertThat(workload.buy(1)).isTrue();
        assertThat(workload.buy(1)).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void sumsInALoop(Implementation implementation) {
        assertThat(implementation.workload().total()).isEqualTo(Workload.ROUNDS * Workload.PRICE);
    }

    @ParameterizedTest
    @EnumSource
    void sumsUnderNestedCalls(Implementation implementation) {
        assertThat(implementation.workload().nested())
                .isEqualTo(Workload.PRICE + Workload.DEPTH * (Workload.DEPTH + 1) / 2);
    }
}
