package dev.stateflow.frames;

import dev.stateflow.runtime.core.abi.Frame;
import dev.stateflow.runtime.core.abi.SplitType;
import dev.stateflow.runtime.core.abi.ValueInput;
import dev.stateflow.runtime.core.abi.ValueOutput;

/** A frame with two int-like values. */
public final class Frame_I2 extends Frame {
    public final int i0;
    public final int i1;

    /** The prototype. */
    public Frame_I2() {
        i0 = 0;
        i1 = 0;
    }

    /** A frame of a suspension point. */
    public Frame_I2(SplitType owner, int point, int i0, int i1) {
        super(owner, point);
        this.i0 = i0;
        this.i1 = i1;
    }

    @Override
    public void write(ValueOutput out) {
        out.writeInt(i0);
        out.writeInt(i1);
    }

    @Override
    public Frame read(SplitType owner, int point, ValueInput in) {
        return new Frame_I2(owner, point, in.readInt(), in.readInt());
    }
}
