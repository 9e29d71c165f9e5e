package dev.stateflow.flink.drain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TerminationTest {
    /** Heads that send each other messages, each of which makes some more until its strength is used up. */
    private static final class Job {
        private final List<Head> heads = new ArrayList<>();
        private final List<ArrayDeque<Object>> ways = new ArrayList<>();
        private final ArrayDeque<Runnable> later = new ArrayDeque<>();
        private final Random random;

        /** A message, which makes others that are weaker. */
        private record Work(int strength) {}

        Job(int count, Random random) {
            this.random = random;
            for (int i = 0; i < count * count; i++) {
                ways.add(new ArrayDeque<>());
            }
            for (int i = 0; i < count; i++) {
                heads.add(new Head(i));
            }
        }

        private final class Head implements Peers {
            private final int number;
            private final ArrayDeque<Work> own = new ArrayDeque<>();
            private final Termination termination;

            Head(int number) {
                this.number = number;
                this.termination = new Termination(number, this, own::isEmpty);
            }

            @Override
            public int count() {
                return heads.size();
            }

            @Override
            public void tell(int head, Signal signal) {
                way(number, head).add(Signal.decode(signal.encode()));
            }

            @Override
            public void later(Runnable action) {
                later.add(action);
            }

            void handle(Work work) {
                for (int i = random.nextInt(3); i > 0 && work.strength() > 0; i--) {
                    Work next = new Work(work.strength() - 1);
                    int target = random.nextInt(heads.size());
                    if (target == number) {
                        own.add(next);
                    } else {
                        termination.sent();
                        way(number, target).add(next);
                    }
                }
            }

            void arrived(Object what) {
                if (what instanceof Work work) {
                    termination.received();
                    handle(work);
                } else {
                    ((Signal) what).reach(termination);
                }
            }
        }

        private ArrayDeque<Object> way(int from, int to) {
            return ways.get(from * heads.size() + to);
        }

        private boolean workIsUnderWay() {
            return heads.stream().anyMatch(head -> !head.own.isEmpty())
                    || ways.stream().flatMap(ArrayDeque::stream).anyMatch(Work.class::isInstance);
        }

        /** Lets anything happen that may. */
        private void happen() {
            int head = random.nextInt(heads.size());
            int from = random.nextInt(heads.size());
            switch (random.nextInt(4)) {
                case 0 -> {
                    if (random.nextInt(20) == 0 && !later.isEmpty()) {
                        later.remove().run();
                    }
                }
                case 1 -> {
                    Work work = heads.get(head).own.poll();
                    if (work != null) {
                        heads.get(head).handle(work);
                    }
                }
                default -> {
                    Object what = way(from, head).poll();
                    if (what != null) {
                        heads.get(head).arrived(what);
                    }
                }
            }
        }

        /** Until all heads have heard of the end. */
        void run() {
            List<Head> open = new ArrayList<>(heads);
            while (!open.isEmpty()) {
                Head head = open.get(random.nextInt(open.size()));
                if (random.nextInt(3) == 0) {
                    open.remove(head);
                    head.termination.inputEnded();
                } else {
                    head.handle(new Work(random.nextInt(12)));
                }
                assertThat(heads).noneMatch(each -> each.termination.isOver());
                happen();
            }
            while (heads.stream().anyMatch(each -> !each.termination.isOver())) {
                happen();
                if (heads.stream().anyMatch(each -> each.termination.isOver())) {
                    assertThat(workIsUnderWay()).isFalse();
                }
            }
        }
    }

    @ParameterizedTest(name = "{0} heads")
    @ValueSource(ints = {1, 2, 3, 7})
    void theEndComesAndNothingIsUnderWayThen(int heads) {
        for (long seed = 0; seed < 500; seed++) {
            try {
                new Job(heads, new Random(seed)).run();
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError("seed " + seed, e);
            }
        }
    }

    @Test
    void anAnswerToAnOlderQuestionIsAnError() {
        Job job = new Job(2, new Random(0));
        Job.Head asking = job.heads.get(0);
        asking.termination.inputEnded();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> asking.termination.reported(new Signal.Report(7, true, 0, 0)))
                .withMessageStartingWith("no answer to wave 1");
    }

    @Test
    void bytesOfNoSignalAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Signal.decode(new byte[] {9}))
                .withMessage("a signal of unknown kind 9");
    }
}
