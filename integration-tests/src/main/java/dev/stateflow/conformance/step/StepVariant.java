package dev.stateflow.conformance.step;

/**
 * A way of running the step function.
 *
 * @param name names the variant in test names
 * @param encoded whether every message, and every record before and after every step, goes through its codec
 * @param repeated whether every step is run a second time from the same record, as after a crash, and must do the same again; needs {@code encoded}
 * @param readsChecked whether the state is compared before and after every step that the compiler calls read-only; needs {@code encoded}
 * @param delivery how messages arrive
 * @param seed what random delivery is drawn from
 */
public record StepVariant(
        String name, boolean encoded, boolean repeated, boolean readsChecked, Delivery delivery, long seed) {
    /** Everything through the codecs. */
    public static final StepVariant ENCODED = new StepVariant("encoded", true, false, false, Delivery.ONCE, 0);

    /** Nothing through the codecs: values are copied at borders only. */
    public static final StepVariant IN_MEMORY = new StepVariant("in memory", false, false, false, Delivery.ONCE, 0);

    /** Every step is run twice, as if the first attempt had crashed before its results were written. */
    public static final StepVariant STEPS_REPEATED =
            new StepVariant("steps repeated", true, true, false, Delivery.ONCE, 0);

    /** Every message arrives twice. */
    public static final StepVariant DELIVERED_TWICE =
            new StepVariant("delivered twice", true, false, false, Delivery.TWICE, 0);

    /** What the compiler says of methods that only read is checked at every step. */
    public static final StepVariant READS_CHECKED =
            new StepVariant("reads checked", true, false, true, Delivery.ONCE, 0);

    public StepVariant {
        if ((repeated || readsChecked) && !encoded) {
            throw new IllegalArgumentException("a step can be repeated or checked only with an encoded record");
        }
    }

    /** Messages are interleaved and repeated at random. */
    public static StepVariant random(long seed) {
        return new StepVariant("random delivery, seed " + seed, true, false, false, Delivery.RANDOM_REPEATS, seed);
    }
}
