package dev.stateflow.analyzer.generate;

import dev.stateflow.runtime.core.abi.ValueInput;
import dev.stateflow.runtime.core.abi.ValueOutput;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Gives back what it took, and complains if it is asked for something else. */
final class ValueTape implements ValueOutput, ValueInput {
    private final Deque<Optional<Object>> values = new ArrayDeque<>();
    private final UnaryOperator<@Nullable Object> onTheWay;

    ValueTape(UnaryOperator<@Nullable Object> onTheWay) {
        this.onTheWay = onTheWay;
    }

    @Override
    public void writeInt(int value) {
        values.add(Optional.of(value));
    }

    @Override
    public void writeFloat(float value) {
        values.add(Optional.of(value));
    }

    @Override
    public void writeLong(long value) {
        values.add(Optional.of(value));
    }

    @Override
    public void writeDouble(double value) {
        values.add(Optional.of(value));
    }

    @Override
    public void writeObject(@Nullable Object value) {
        values.add(Optional.ofNullable(onTheWay.apply(value)));
    }

    @Override
    public int readInt() {
        return (Integer) values.remove().orElseThrow();
    }

    @Override
    public float readFloat() {
        return (Float) values.remove().orElseThrow();
    }

    @Override
    public long readLong() {
        return (Long) values.remove().orElseThrow();
    }

    @Override
    public double readDouble() {
        return (Double) values.remove().orElseThrow();
    }

    @Override
    public @Nullable Object readObject() {
        return values.remove().orElse(null);
    }
}
