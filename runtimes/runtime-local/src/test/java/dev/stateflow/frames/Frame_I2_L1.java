package dev.stateflow.frames;

import dev.stateflow.runtime.core.abi.Frame;
import dev.stateflow.runtime.core.abi.SplitType;
import dev.stateflow.runtime.core.abi.ValueInput;
import dev.stateflow.runtime.core.abi.ValueOutput;
import org.jspecify.annotations.Nullable;

/** A frame of this shape. */
public final class Frame_I2_L1 extends Frame {
    public int i0;
    public int i1;
    public @Nullable Object l0;

    public Frame_I2_L1() {}

    public Frame_I2_L1(SplitType owner, int point, int i0, int i1, @Nullable Object l0) {
        super(owner, point);
        this.i0 = i0;
        this.i1 = i1;
        this.l0 = l0;
    }

    @Override
    public void write(ValueOutput out) {
        out.writeInt(i0);
        out.writeInt(i1);
        out.writeObject(l0);
    }

    @Override
    public Frame read(SplitType owner, int point, ValueInput in) {
        return new Frame_I2_L1(owner, point, in.readInt(), in.readInt(), in.readObject());
    }
}
