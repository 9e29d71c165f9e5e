package dev.stateflow.frames;

import dev.stateflow.runtime.core.abi.SplitType;
import dev.stateflow.runtime.core.abi.ValueInput;
import dev.stateflow.runtime.core.abi.ValueOutput;

/** A frame with no values. */
public final class Frame extends dev.stateflow.runtime.core.abi.Frame {
    /** The prototype. */
    public Frame() {}

    /** A frame of a suspension point. */
    public Frame(SplitType owner, int point) {
        super(owner, point);
    }

    @Override
    public void write(ValueOutput out) {}

    @Override
    public dev.stateflow.runtime.core.abi.Frame read(SplitType owner, int point, ValueInput in) {
        return new Frame(owner, point);
    }
}
