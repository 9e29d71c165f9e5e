package dev.stateflow.frames;

import dev.stateflow.runtime.core.abi.Frame;
import dev.stateflow.runtime.core.abi.SplitType;
import dev.stateflow.runtime.core.abi.ValueInput;
import dev.stateflow.runtime.core.abi.ValueOutput;
import org.jspecify.annotations.Nullable;

/** A frame with one int-like value and two references. */
public final class Frame_I1_L2 extends Frame {
    public final int i0;
    public final @Nullable Object l0;
    public final @Nullable Object l1;

    /** The prototype. */
    public Frame_I1_L2() {
        i0 = 0;
        l0 = null;
        l1 = null;
    }

    /** A frame of a suspension point. */
    public Frame_I1_L2(SplitType owner, int point, int i0, @Nullable Object l0, @Nullable Object l1) {
        super(owner, point);
        this.i0 = i0;
        this.l0 = l0;
        this.l1 = l1;
    }

    @Override
    public void write(ValueOutput out) {
        out.writeInt(i0);
        out.writeObject(l0);
        out.writeObject(l1);
    }

    @Override
    public Frame read(SplitType owner, int point, ValueInput in) {
        return new Frame_I1_L2(owner, point, in.readInt(), in.readObject(), in.readObject());
    }
}
