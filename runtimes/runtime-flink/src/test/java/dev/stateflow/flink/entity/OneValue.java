package dev.stateflow.flink.entity;

import java.util.Objects;
import org.apache.flink.api.common.state.ValueState;
import org.jspecify.annotations.Nullable;

/** The state of the only key there is. */
final class OneValue implements ValueState<Stored> {
    private @Nullable Stored value;

    Stored stored() {
        return Objects.requireNonNull(value);
    }

    @Override
    public @Nullable Stored value() {
        return value;
    }

    @Override
    public void update(Stored changed) {
        value = changed;
    }

    @Override
    public void clear() {
        value = null;
    }
}
