package dev.stateflow.conformance.generate;

import java.util.List;
import java.util.Random;

/** Draws what a program is made of. */
final class Choice {
    private final Random random;

    Choice(long seed) {
        random = new Random(seed * 0x9E3779B97F4A7C15L);
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    boolean percent(int chance) {
        return random.nextInt(100) < chance;
    }

    <T> T of(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    @SafeVarargs
    @SuppressWarnings("varargs")
    final <T> T of(T... values) {
        return values[random.nextInt(values.length)];
    }
}
