package dev.stateflow.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Scheduled calls in plain Java, by the clock of the registry. */
class ScheduledCallTest {
    private final EntityRegistry entities = EntityRegistry.open();
    private final List<String> log = new ArrayList<>();

    @AfterEach
    void close() {
        entities.close();
    }

    private ScheduledCall later(int seconds, String text) {
        return Entities.schedule(
                Duration.ofSeconds(seconds),
                () -> log.add(text + " at " + entities.now().getEpochSecond()));
    }

    private void pass(int seconds) {
        entities.advance(Duration.ofSeconds(seconds));
    }

    @Test
    void runWhenTimePassesInTheOrderOfTheirTimes() {
        later(5, "c");
        later(2, "a");
        later(2, "b");
        later(-3, "now");
        assertThat(log).isEmpty();
        assertThat(entities.nextDue()).hasValue(Instant.EPOCH);
        pass(0);
        assertThat(log).containsExactly("now at 0");
        pass(4);
        assertThat(log).containsExactly("now at 0", "a at 2", "b at 2");
        assertThat(entities.now()).isEqualTo(Instant.ofEpochSecond(4));
        assertThat(entities.nextDue()).hasValue(Instant.ofEpochSecond(5));
        pass(1);
        assertThat(log).endsWith("c at 5");
        assertThat(entities.nextDue()).isEmpty();
        pass(100);
        assertThat(log).hasSize(4);
    }

    @Test
    void runDuringASleep() {
        later(2, "a");
        later(3, "b");
        Entities.sleep(Duration.ofSeconds(3));
        // one that is scheduled before the sleep begins, and is due when it ends, runs before
        assertThat(log).containsExactly("a at 2", "b at 3");
        assertThat(entities.now()).isEqualTo(Instant.ofEpochSecond(3));
    }

    @Test
    void mayScheduleOthersAndSleep() {
        Entities.schedule(Duration.ofSeconds(1), () -> {
            later(1, "second");
            Entities.sleep(Duration.ofSeconds(10));
            later(1, "third");
        });
        pass(5);
        assertThat(log).containsExactly("second at 2");
        assertThat(entities.now()).isEqualTo(Instant.ofEpochSecond(11));
        pass(1);
        assertThat(log).containsExactly("second at 2", "third at 12");
    }

    @Test
    void areCancelledOnce() {
        ScheduledCall a = later(2, "a");
        ScheduledCall b = later(2, "b");
        assertThat(a).isNotEqualTo(b).isEqualTo(a);
        assertThat(a.cancel()).isTrue();
        assertThat(a.cancel()).isFalse();
        pass(2);
        assertThat(log).containsExactly("b at 2");
        assertThat(b.cancel()).isFalse();
    }

    @Test
    void whatTheyThrowIsThrownWhenTimePasses() {
        IllegalStateException first = new IllegalStateException("first");
        IllegalStateException second = new IllegalStateException("second");
        Entities.schedule(Duration.ofSeconds(1), () -> {
            throw first;
        });
        Entities.schedule(Duration.ofSeconds(2), () -> {
            throw second;
        });
        later(3, "a");
        Entities.sleep(Duration.ofSeconds(1));
        assertThatThrownBy(() -> pass(5))
                .isSameAs(first)
                .satisfies(e -> assertThat(e.getSuppressed()).containsExactly(second));
        assertThat(log).containsExactly("a at 3");
        pass(5);
    }

    @Test
    void beyondTheEndOfTimeTheyNeverRun() {
        ScheduledCall never = Entities.schedule(Duration.ofSeconds(Long.MAX_VALUE), () -> log.add("never"));
        assertThat(entities.nextDue()).isEmpty();
        pass(1_000_000_000);
        Entities.sleep(Duration.ofSeconds(Long.MAX_VALUE));
        assertThat(log).isEmpty();
        assertThat(never.cancel()).isTrue();
    }

    @Test
    @SuppressWarnings("NullAway") // that it is refused is the test
    void nothingIsScheduledWithoutTimeOrCall() {
        assertThatThrownBy(() -> Entities.schedule(null, () -> {})).isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> Entities.schedule(Duration.ZERO, null)).isInstanceOf(NullPointerException.class);
    }
}
