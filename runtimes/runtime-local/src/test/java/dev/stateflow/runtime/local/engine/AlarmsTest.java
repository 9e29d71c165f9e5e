package dev.stateflow.runtime.local.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stateflow.runtime.core.message.Address;
import java.util.OptionalLong;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AlarmsTest {
    private final ManualClock clock = new ManualClock();
    private final BlockingQueue<Address> woken = new LinkedBlockingQueue<>();
    private final Alarms alarms = new Alarms(clock, woken::add);

    @AfterEach
    void stop() {
        alarms.close();
    }

    private static Address instance(int number) {
        return new Address("Item", number);
    }

    @Test
    void wakesInOrderWhenTheTimeHasCome() throws InterruptedException {
        long now = clock.now();
        alarms.set(instance(1), now + 20);
        alarms.set(instance(2), now + 10);
        alarms.start();
        alarms.set(instance(3), now + 30);
        clock.advance(10);
        assertThat(woken.take()).isEqualTo(instance(2));
        clock.advance(20);
        assertThat(woken.take()).isEqualTo(instance(1));
        assertThat(woken.take()).isEqualTo(instance(3));
        assertThat(alarms.count()).isZero();
    }

    @Test
    void onlyTheLastAlarmOfAnInstanceCounts() throws InterruptedException {
        long now = clock.now();
        alarms.set(instance(1), now + 10);
        alarms.set(instance(1), now + 30);
        alarms.set(instance(2), now + 20);
        alarms.set(instance(3), now + 5);
        alarms.set(instance(3), OptionalLong.empty());
        alarms.start();
        clock.advance(40);
        assertThat(woken.take()).isEqualTo(instance(2));
        assertThat(woken.take()).isEqualTo(instance(1));
        assertThat(alarms.count()).isZero();
        assertThat(woken).isEmpty();
    }

    @Test
    void aWokenInstanceCanBeSetAgain() throws InterruptedException {
        alarms.start();
        for (int i = 0; i < 100; i++) {
            alarms.set(instance(1), clock.now() + 10);
            clock.advance(10);
            assertThat(woken.take()).isEqualTo(instance(1));
        }
    }

    @Test
    void manyThatAreTakenBackLeaveTheRest() throws InterruptedException {
        Random random = new Random(7);
        alarms.start();
        for (int i = 0; i < 10_000; i++) {
            alarms.set(instance(random.nextInt(100)), clock.now() + 1 + random.nextInt(1_000));
        }
        for (int i = 1; i < 100; i++) {
            alarms.set(instance(i), OptionalLong.empty());
        }
        clock.advance(2_000);
        assertThat(woken.take()).isEqualTo(instance(0));
        assertThat(alarms.count()).isZero();
        assertThat(woken).isEmpty();
    }
}
