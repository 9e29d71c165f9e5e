package dev.stateflow.analyzer.callbacks;

/** {@link java.util.Arrays}. */
public final class Arrays {
    private Arrays() {}

    /** As {@link java.util.Arrays#stream(Object[])}. */
    public static Pipe stream(Object[] array) {
        return new Sources.OfArray(array, 0, array.length);
    }

    /** As {@link java.util.Arrays#stream(int[])}. */
    public static Pipe stream(int[] array) {
        return new Sources.OfArray(array, 0, array.length);
    }

    /** As {@link java.util.Arrays#stream(long[])}. */
    public static Pipe stream(long[] array) {
        return new Sources.OfArray(array, 0, array.length);
    }

    /** As {@link java.util.Arrays#stream(double[])}. */
    public static Pipe stream(double[] array) {
        return new Sources.OfArray(array, 0, array.length);
    }
}
