package dev.stateflow.frames;

import dev.stateflow.runtime.core.abi.Frame;
import dev.stateflow.runtime.core.abi.SplitType;
import dev.stateflow.runtime.core.abi.ValueInput;
import dev.stateflow.runtime.core.abi.ValueOutput;
import org.jspecify.annotations.Nullable;

/** A frame with one reference. */
public final class Frame_L1 extends Frame {
    public final @Nullable Object l0;

    /** The prototype. */
    public Frame_L1() {
        l0 = null;
    }

    /** A frame of a suspension point. */
    public Frame_L1(SplitType owner, int point, @Nullable Object l0) {
        super(owner, point);
        this.l0 = l0;
    }

    @Override
    public void write(ValueOutput out) {
        out.writeObject(l0);
    }

    @Override
    public Frame read(SplitType owner, int point, ValueInput in) {
        return new Frame_L1(owner, point, in.readObject());
    }
}
