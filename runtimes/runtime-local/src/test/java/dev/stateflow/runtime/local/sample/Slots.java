package dev.stateflow.runtime.local.sample;

import dev.stateflow.runtime.core.abi.Frame;
import dev.stateflow.runtime.core.abi.SplitType;
import dev.stateflow.runtime.core.abi.ValueInput;
import dev.stateflow.runtime.core.abi.ValueOutput;
import org.jspecify.annotations.Nullable;

/** The one frame shape of the sample: two int-like values and one reference. */
public final class Slots extends Frame {
    public int i0;
    public int i1;
    public @Nullable Object l0;

    public Slots() {}

    public Slots(SplitType owner, int point, int i0, int i1, @Nullable Object l0) {
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
        return new Slots(owner, point, in.readInt(), in.readInt(), in.readObject());
    }
}
