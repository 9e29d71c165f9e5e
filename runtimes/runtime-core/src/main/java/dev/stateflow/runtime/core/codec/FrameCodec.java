package dev.stateflow.runtime.core.codec;

import dev.stateflow.runtime.core.abi.Frame;
import dev.stateflow.runtime.core.abi.FramePoint;
import dev.stateflow.runtime.core.abi.SplitType;
import dev.stateflow.runtime.core.abi.ValueInput;
import dev.stateflow.runtime.core.abi.ValueOutput;
import dev.stateflow.runtime.core.application.CompiledApplication;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;

/** Frames: the class whose method waits, named once per record; the suspension point; the values. */
final class FrameCodec {
    private final CompiledApplication application;
    private final IdentityHashMap<SplitType, Integer> fingerprints = new IdentityHashMap<>();

    FrameCodec(CompiledApplication application) {
        this.application = application;
        application.entities().forEach(type -> fingerprints.put(type, pointsFingerprint(type)));
        application.functions().forEach(type -> fingerprints.put(type, pointsFingerprint(type)));
    }

    /** Depends on the suspension points, their order and what their frames hold; not on source lines. */
    private static int pointsFingerprint(SplitType type) {
        int hash = 1;
        for (FramePoint point : type.points()) {
            hash = 31 * hash + point.method().hashCode();
            hash = 31 * hash + point.descriptor().hashCode();
            for (FramePoint.Slot slot : point.slots()) {
                hash = 31 * hash + slot.name().hashCode();
                hash = 31 * hash + slot.descriptor().hashCode();
            }
        }
        return hash;
    }

    private int fingerprint(SplitType type) {
        Integer known = fingerprints.get(type);
        if (known == null) {
            throw new CodecException("a frame of " + type.type().getName()
                    + " can't be written: the class is not part of application " + application.name());
        }
        return known;
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
        private final IdentityHashMap<SplitType, Integer> owners = new IdentityHashMap<>();

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
                writeOwner(Objects.requireNonNull(frame.owner, "a prototype frame can't be written"));
                out.writeInt(frame.point);
                frame.write(out);
            }
        }

        private void writeOwner(SplitType owner) {
            Integer known = owners.get(owner);
            if (known != null) {
                out.writeInt(known);
                return;
            }
            int fingerprint = fingerprint(owner);
            out.writeInt(owners.size());
            owners.put(owner, owners.size());
            out.writeObject(owner.type().getName());
            out.writeInt(fingerprint);
        }
    }

    /** Reads the frames of one record. */
    final class Reader {
        private final ValueInput in;
        private final List<SplitType> owners = new ArrayList<>();

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
            SplitType owner = readOwner();
            int point = in.readInt();
            if (point < 0 || point >= owner.points().size()) {
                throw new CodecException(owner.type().getName() + " has no suspension point " + point);
            }
            return application.framePrototype(owner, point).read(owner, point, in);
        }

        private SplitType readOwner() {
            int number = in.readInt();
            if (number == owners.size()) {
                owners.add(readNewOwner());
            }
            return owners.get(number);
        }

        private SplitType readNewOwner() {
            String name = Parts.string(in);
            SplitType owner = application.splitType(name);
            if (owner == null) {
                throw new CodecException(
                        "a call waits in class " + name + ", which this build of the application does not split");
            }
            if (in.readInt() != fingerprint(owner)) {
                throw new CodecException("a call waits in class " + name
                        + ", the methods of which suspend at other places or with other variables in this build");
            }
            return owner;
        }
    }
}
