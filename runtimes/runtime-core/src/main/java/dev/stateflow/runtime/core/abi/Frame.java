package dev.stateflow.runtime.core.abi;

import org.jspecify.annotations.Nullable;

/**
 * The live values that a suspended method needs to resume, and the point where it resumes. Subclasses, one per shape, are generated;
 * the {@link FramePoint} says what the values mean.
 */
public abstract class Frame {
    /** The step class that resumes this frame; null in a prototype only. */
    public final @Nullable SplitType owner;

    /** The suspension point: index into the owner's table. */
    public final int point;

    private @Nullable Frame caller;

    protected Frame() {
        this(null, -1);
    }

    protected Frame(@Nullable SplitType owner, int point) {
        this.owner = owner;
        this.point = point;
    }

    /** Writes the values in slot order. */
    public abstract void write(ValueOutput out);

    /** Makes a new frame of this shape from what {@link #write} wrote. */
    public abstract Frame read(SplitType owner, int point, ValueInput in);

    /** The frame of the method that called this one, or null for the outermost. */
    public final @Nullable Frame caller() {
        return caller;
    }

    /** Links this frame to that of its caller. */
    public final void caller(@Nullable Frame frame) {
        this.caller = frame;
    }
}
