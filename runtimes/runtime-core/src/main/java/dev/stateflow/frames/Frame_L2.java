package dev.stateflow.frames;

import dev.stateflow.runtime.core.abi.Frame;
import dev.stateflow.runtime.core.abi.SplitType;
import dev.stateflow.runtime.core.abi.ValueInput;
import dev.stateflow.runtime.core.abi.ValueOutput;
import org.jspecify.annotations.Nullable;

/** A frame with two references. */
public final class Frame_L2 extends Frame {
    public final @Nullable Object l0;
    public final @Nullable Object l1;

    /** The prototype. */
    public Frame_L2() {
        l0 = null;
        l1 = null;
    }

    /** A frame of a suspension point. */
    public Frame_L2(SplitType owner, int point, @Nullable Object l0, @Nullable Object l1) {
        super(owner, point);
        this.l0 = l0;
        this.l1 = l1;
    }

    @Override
    public void write(ValueOutput out) {
        out.writeObject(l0);
        out.writeObject(l1);
    }

    @Override
    public Frame read(SplitType owner, int point, ValueInput in) {
        return new Frame_L2(owner, point, in.readObject(), in.readObject());
    }
}
