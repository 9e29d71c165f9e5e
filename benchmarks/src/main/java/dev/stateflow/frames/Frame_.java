package dev.stateflow.frames;

import dev.stateflow.runtime.core.abi.Frame;
import dev.stateflow.runtime.core.abi.SplitType;
import dev.stateflow.runtime.core.abi.ValueInput;
import dev.stateflow.runtime.core.abi.ValueOutput;

/** A frame with nothing: the method only waits. */
public final class Frame_ extends Frame {
    /** The prototype. */
    public Frame_() {}

    public Frame_(SplitType owner, int point) {
        super(owner, point);
    }

    @Override
    public void write(ValueOutput out) {}

    @Override
    public Frame read(SplitType owner, int point, ValueInput in) {
        return new Frame_(owner, point);
    }
}
