package dev.stateflow.frames;

import dev.stateflow.runtime.core.abi.Frame;
import dev.stateflow.runtime.core.abi.SplitType;
import dev.stateflow.runtime.core.abi.ValueInput;
import dev.stateflow.runtime.core.abi.ValueOutput;
import org.jspecify.annotations.Nullable;

/** A frame with two int-like values and four references. */
public final class Frame_I2_L4 extends Frame {
    public final int i0;
    public final int i1;
    public final @Nullable Object l0;
    public final @Nullable Object l1;
    public final @Nullable Object l2;
    public final @Nullable Object l3;

    /** The prototype. */
    public Frame_I2_L4() {
        i0 = 0;
        i1 = 0;
        l0 = null;
        l1 = null;
        l2 = null;
        l3 = null;
    }

    /** A frame of a suspension point. */
    public Frame_I2_L4(
            SplitType owner,
            int point,
            int i0,
            int i1,
            @Nullable Object l0,
            @Nullable Object l1,
            @Nullable Object l2,
            @Nullable Object l3) {
        super(owner, point);
        this.i0 = i0;
        this.i1 = i1;
        this.l0 = l0;
        this.l1 = l1;
        this.l2 = l2;
        this.l3 = l3;
    }

    @Override
    public void write(ValueOutput out) {
        out.writeInt(i0);
        out.writeInt(i1);
        out.writeObject(l0);
        out.writeObject(l1);
        out.writeObject(l2);
        out.writeObject(l3);
    }

    @Override
    public Frame read(SplitType owner, int point, ValueInput in) {
        return new Frame_I2_L4(
                owner,
                point,
                in.readInt(),
                in.readInt(),
                in.readObject(),
                in.readObject(),
                in.readObject(),
                in.readObject());
    }
}
