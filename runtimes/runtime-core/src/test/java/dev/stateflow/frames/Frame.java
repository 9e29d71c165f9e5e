package dev.stateflow.frames;

import dev.stateflow.runtime.core.abi.SplitType;
import dev.stateflow.runtime.core.abi.ValueInput;
import dev.stateflow.runtime.core.abi.ValueOutput;

/** A frame of this shape: no values. */
public final class Frame extends dev.stateflow.runtime.core.abi.Frame {
    public Frame() {}

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
