package dev.stateflow.runtime.core.abi;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The step class of a class with suspendable methods: resumes its frames. Subclasses are generated. */
public abstract class SplitType {
    private final Class<?> type;
    private final List<FramePoint> points;

    /**
     * @param type the split class
     * @param points the table of suspension points, in the grammar of docs/compiled-form.md
     */
    protected SplitType(Class<?> type, String points) {
        this.type = type;
        this.points = parsePoints(points);
    }

    /** The split class. */
    public final Class<?> type() {
        return type;
    }

    /** The suspension points, by index. */
    public final List<FramePoint> points() {
        return points;
    }

    /**
     * Resumes the method of a frame with the answer that {@code x} holds.
     *
     * @return the method's result, boxed; null for void, or if the method suspended again ({@link Execution#isSuspended()})
     * @throws Throwable what the method throws
     */
    public @Nullable Object resume(Frame frame, Execution x) throws Throwable {
        throw new IllegalStateException("no method of " + type.getName() + " suspends");
    }

    private static List<FramePoint> parsePoints(String table) {
        List<FramePoint> points = new ArrayList<>();
        String method = "";
        String descriptor = "";
        for (String[] columns : Tables.rows(table)) {
            if (!columns[0].isEmpty()) {
                method = columns[0];
                descriptor = columns[1];
            }
            List<FramePoint.Slot> slots = new ArrayList<>();
            for (int i = 5; i < columns.length; i++) {
                int colon = columns[i].indexOf(':');
                slots.add(new FramePoint.Slot(columns[i].substring(0, colon), columns[i].substring(colon + 1)));
            }
            points.add(new FramePoint(method, descriptor, Integer.parseInt(columns[2]), columns[3], columns[4], slots));
        }
        return List.copyOf(points);
    }
}
