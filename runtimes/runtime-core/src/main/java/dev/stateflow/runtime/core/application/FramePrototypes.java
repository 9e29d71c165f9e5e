package dev.stateflow.runtime.core.application;

import dev.stateflow.runtime.core.abi.Frame;
import dev.stateflow.runtime.core.abi.FramePoint;
import dev.stateflow.runtime.core.abi.SplitType;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** Finds the generated frame classes by the shape of what they hold. */
final class FramePrototypes {
    private static final String KINDS = "IJFDL";

    private final ConcurrentMap<String, Frame> byShape = new ConcurrentHashMap<>();
    private final ConcurrentMap<FramePoint, String> shapes = new ConcurrentHashMap<>();

    Frame get(SplitType owner, int point) {
        String shape = shapes.computeIfAbsent(owner.points().get(point), FramePrototypes::shape);
        return byShape.computeIfAbsent(shape, name -> load(name, owner.type().getClassLoader()));
    }

    /** The class name of frames with these values. */
    static String shape(FramePoint point) {
        int[] counts = new int[KINDS.length()];
        for (FramePoint.Slot slot : point.slots()) {
            counts[kind(slot.descriptor())]++;
        }
        StringBuilder name = new StringBuilder("dev.stateflow.frames.Frame");
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] > 0) {
                name.append('_').append(KINDS.charAt(i)).append(counts[i]);
            }
        }
        return name.toString();
    }

    private static int kind(String descriptor) {
        return switch (descriptor.charAt(0)) {
            case 'Z', 'B', 'C', 'S', 'I' -> 0;
            case 'J' -> 1;
            case 'F' -> 2;
            case 'D' -> 3;
            default -> 4;
        };
    }

    private static Frame load(String className, ClassLoader loader) {
        try {
            return Class.forName(className, true, loader)
                    .asSubclass(Frame.class)
                    .getConstructor()
                    .newInstance();
        } catch (ReflectiveOperationException | LinkageError | ClassCastException e) {
            throw new ApplicationFormatException("frame class " + className + " can't be used: " + e, e);
        }
    }
}
