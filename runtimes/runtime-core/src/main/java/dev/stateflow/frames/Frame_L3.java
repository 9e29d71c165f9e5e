package dev.stateflow.frames;

import dev.stateflow.runtime.core.abi.Frame;
import dev.stateflow.runtime.core.abi.SplitType;
import dev.stateflow.runtime.core.abi.ValueInput;
import dev.stateflow.runtime.core.abi.ValueOutput;
import org.jspecify.annotations.Nullable;

/** A frame with three references. */
public final class Frame_L3 extends Frame {
    public final @Nullable Object l0;
    public final @Nullable Object l1;
    public final @Nullable Object l2;

    /** The prototype. */
    public Frame_L3() {
        l0 = null;
        l1 = null;
        l2 = null;
    }

    /** A frame of a suspension point. */
    public Frame_L3(SplitType owner, int point, @Nullable Object l0, @Nullable Object l1, @Nullable Object l2) {
        super(owner, point);
        this.l0 = l0;
        this.l1 = l1;
        this.l2 = l2;
    }

    @Override
    public void write(ValueOutput out) {
        out.writeObject(l0);
        out.writeObject(l1);
        out.writeObject(l2);
    }

    @Override
    public Frame read(SplitType owner, int point, ValueInput in) {
        return new Frame_L3(owner, point, in.readObject(), in.readObject(), in.readObject());
    }
}
