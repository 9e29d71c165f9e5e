package dev.stateflow.frames;

import dev.stateflow.runtime.core.abi.Frame;
import dev.stateflow.runtime.core.abi.SplitType;
import dev.stateflow.runtime.core.abi.ValueInput;
import dev.stateflow.runtime.core.abi.ValueOutput;

/** A frame with three int-like values. */
public final class Frame_I3 extends Frame {
    public final int i0;
    public final int i1;
    public final int i2;

    /** The prototype. */
    public Frame_I3() {
        i0 = 0;
        i1 = 0;
        i2 = 0;
    }

    /** A frame of a suspension point. */
    public Frame_I3(SplitType owner, int point, int i0, int i1, int i2) {
        super(owner, point);
        this.i0 = i0;
        this.i1 = i1;
        this.i2 = i2;
    }

    @Override
    public void write(ValueOutput out) {
        out.writeInt(i0);
        out.writeInt(i1);
        out.writeInt(i2);
    }

    @Override
    public Frame read(SplitType owner, int point, ValueInput in) {
        return new Frame_I3(owner, point, in.readInt(), in.readInt(), in.readInt());
    }
}
