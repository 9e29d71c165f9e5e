package dev.stateflow.flink.drain;

import java.nio.ByteBuffer;

/** What heads tell each other while a job is drained. Worth nothing after a restart: the job goes on then as if nobody had wanted to drain it. */
public sealed interface Signal {
    /** Which bytes a signal has. */
    byte[] encode();

    /** Does to a head what the signal says. */
    void reach(Termination head);

    /**
     * From bytes.
     *
     * @throws IllegalArgumentException if they are none of a signal
     */
    static Signal decode(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        byte code = in.get();
        return switch (code) {
            case Probe.CODE -> new Probe(in.getInt());
            case Report.CODE -> new Report(in.getInt(), in.get() != 0, in.getLong(), in.getLong());
            case End.CODE -> new End();
            default -> throw new IllegalArgumentException("a signal of unknown kind " + code);
        };
    }

    /**
     * To a head: what do you know?
     *
     * @param wave the question's number
     */
    record Probe(int wave) implements Signal {
        private static final byte CODE = 0;

        @Override
        public byte[] encode() {
            return ByteBuffer.allocate(1 + Integer.BYTES).put(CODE).putInt(wave).array();
        }

        @Override
        public void reach(Termination head) {
            head.probed(wave);
        }
    }

    /**
     * To the head that asks.
     *
     * @param wave the question's number
     * @param quiet whether the head gets nothing from outside any more and has nothing to do
     * @param sent how many messages it has ever sent around loops
     * @param received how many it has ever handled that came around a loop
     */
    record Report(int wave, boolean quiet, long sent, long received) implements Signal {
        private static final byte CODE = 1;

        @Override
        public byte[] encode() {
            return ByteBuffer.allocate(2 + Integer.BYTES + 2 * Long.BYTES)
                    .put(CODE)
                    .putInt(wave)
                    .put((byte) (quiet ? 1 : 0))
                    .putLong(sent)
                    .putLong(received)
                    .array();
        }

        @Override
        public void reach(Termination head) {
            head.reported(this);
        }
    }

    /** To all heads: nothing is under way. */
    record End() implements Signal {
        private static final byte CODE = 2;

        @Override
        public byte[] encode() {
            return new byte[] {CODE};
        }

        @Override
        public void reach(Termination head) {
            head.end();
        }
    }
}
