package dev.stateflow.frames;

import dev.stateflow.runtime.core.abi.Frame;
import dev.stateflow.runtime.core.abi.SplitType;
import dev.stateflow.runtime.core.abi.ValueInput;
import dev.stateflow.runtime.core.abi.ValueOutput;

/** A frame with one int-like value. */
public final class Frame_I1 extends Frame {
    public final int i0;

    /** The prototype. */
    public Frame_I1() {
        i0 = 0;
    }

    /** A frame of a suspension point. */
    public Frame_I1(SplitType owner, int point, int i0) {
        super(owner, point);
        this.i0 = i0;
    }

    @Override
    public void write(ValueOutput out) {
        out.writeInt(i0);
    }

    @Override
    public Frame read(SplitType owner, int point, ValueInput in) {
        return new Frame_I1(owner, point, in.readInt());
    }
}
