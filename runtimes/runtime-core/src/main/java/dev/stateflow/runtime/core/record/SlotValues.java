package dev.stateflow.runtime.core.record;

import dev.stateflow.runtime.core.abi.FramePoint.Slot;
import dev.stateflow.runtime.core.abi.ValueOutput;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Collects the values of a frame under the names of its slots. */
final class SlotValues implements ValueOutput {
    private final List<Slot> slots;
    private final Map<String, @Nullable Object> values = new LinkedHashMap<>();
    private int next;

    SlotValues(List<Slot> slots) {
        this.slots = slots;
    }

    Map<String, @Nullable Object> values() {
        return Collections.unmodifiableMap(values);
    }

    @Override
    public void writeInt(int value) {
        // frames save all int-like variables as int
        put(
                switch (slots.get(next).descriptor()) {
                    case "Z" -> value != 0;
                    case "B" -> (byte) value;
                    case "C" -> (char) value;
                    case "S" -> (short) value;
                    default -> value;
                });
    }

    @Override
    public void writeFloat(float value) {
        put(value);
    }

    @Override
    public void writeLong(long value) {
        put(value);
    }

    @Override
    public void writeDouble(double value) {
        put(value);
    }

    @Override
    public void writeObject(@Nullable Object value) {
        put(value);
    }

    private void put(@Nullable Object value) {
        values.put(slots.get(next++).name(), value);
    }
}
