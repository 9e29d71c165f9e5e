package dev.stateflow.runtime.core.codec;

import dev.stateflow.runtime.core.abi.Frame;
import dev.stateflow.runtime.core.abi.SplitType;
import dev.stateflow.runtime.core.abi.ValueInput;
import dev.stateflow.runtime.core.abi.ValueOutput;
import dev.stateflow.runtime.core.application.ApplicationManifest;
import dev.stateflow.runtime.core.application.CompiledApplication;
import java.util.Objects;

/** Frames: the number that the suspension point has in the manifest of the build, and the values. */
final class FrameCodec {
    private final CompiledApplication application;

    FrameCodec(CompiledApplication application) {
        this.application = application;
    }

    Writer writer(ValueOutput out) {
        return new Writer(out);
    }

    Reader reader(ValueInput in) {
        return new Reader(in);
    }

    /** Writes the frames of one record. */
    final class Writer {
        private final ValueOutput out;

        private Writer(ValueOutput out) {
            this.out = out;
        }

        /** Writes the frames of a call. */
        void write(Frame innermost) {
            int count = 0;
            for (Frame frame = innermost; frame != null; frame = frame.caller()) {
                count++;
            }
            out.writeInt(count);
            for (Frame frame = innermost; frame != null; frame = frame.caller()) {
                out.writeInt(
                        number(Objects.requireNonNull(frame.owner, "a prototype frame can't be written"), frame.point));
                frame.write(out);
            }
        }

        private int number(SplitType owner, int point) {
            int number = application.manifest().pointNumber(owner, point);
            if (number < 0) {
                throw new CodecException("a frame of " + owner.type().getName()
                        + " can't be written: the class is not part of application " + application.name());
            }
            return number;
        }
    }

    /** Reads the frames of one record. */
    final class Reader {
        private final ValueInput in;

        private Reader(ValueInput in) {
            this.in = in;
        }

        /** Reads the frames of a call; gives the innermost. */
        Frame read() {
            int count = Parts.count(in);
            if (count == 0) {
                throw new CodecException("malformed: a call that waits without a frame");
            }
            Frame innermost = readFrame();
            Frame callee = innermost;
            for (int i = 1; i < count; i++) {
                Frame frame = readFrame();
                callee.caller(frame);
                callee = frame;
            }
            return innermost;
        }

        private Frame readFrame() {
            int number = in.readInt();
            OlderBuild older = OlderBuild.of(in);
            if (older != null) {
                return older.readFrame(number, (GraphReader) in);
            }
            ApplicationManifest.Point point = application.manifest().point(number);
            if (point == null) {
                throw new CodecException("malformed: unknown suspension point");
            }
            return application.framePrototype(point.owner(), point.index()).read(point.owner(), point.index(), in);
        }
    }
}
