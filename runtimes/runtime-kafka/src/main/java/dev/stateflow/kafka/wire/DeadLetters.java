package dev.stateflow.kafka.wire;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Records that can't be served, as they came, with headers that say why. Sent to the request topic again, they are what they were. */
public final class DeadLetters {
    /** The name of a {@link Reason}. */
    public static final String REASON = "stateflow-reason";

    /** One line for people. */
    public static final String DETAIL = "stateflow-detail";

    /** The topic, partition and offset that it came from, with colons between. */
    public static final String SOURCE = "stateflow-source";

    /** How many bytes the value had, if it had to be cut. */
    public static final String CUT = "stateflow-cut-from";

    private static final int LONGEST_DETAIL = 1_000;

    private final int maxBytes;

    /** @param maxBytes the longest value of a record, in bytes */
    public DeadLetters(int maxBytes) {
        this.maxBytes = maxBytes;
    }

    /**
     * A dead letter.
     *
     * @param original as it was found
     * @param topic where it was found
     * @param partition where it was found
     * @param offset where it was found
     */
    public WireRecord letter(WireRecord original, String topic, int partition, long offset, Refusal refusal) {
        List<WireHeader> headers = new ArrayList<>(original.headers());
        // one that was sent again, and failed again, tells of its last failure only
        headers.removeIf(header -> List.of(REASON, DETAIL, SOURCE, CUT).contains(header.name()));
        String detail = refusal.detail();
        headers.add(WireHeader.of(REASON, refusal.reason()));
        headers.add(WireHeader.of(DETAIL, detail.substring(0, Math.min(detail.length(), LONGEST_DETAIL))));
        headers.add(WireHeader.of(SOURCE, topic + ":" + partition + ":" + offset));
        byte[] value = original.value();
        if (value != null && value.length > maxBytes) {
            headers.add(WireHeader.of(CUT, value.length));
            value = Arrays.copyOf(value, maxBytes);
        }
        return new WireRecord(original.key(), value, headers);
    }
}
