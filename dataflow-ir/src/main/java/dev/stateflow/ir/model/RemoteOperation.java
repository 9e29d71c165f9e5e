package dev.stateflow.ir.model;

import java.util.List;

/**
 * A suspension point that asks for something and awaits the answer: another instance, or, for what has to do with time, the runtime.
 *
 * @param id the id within the method
 * @param kind what is asked for
 * @param targets public names of the entities whose instances may answer, ordered; none if the runtime does
 * @param member the member key of a call, read or write ({@code price()I}); the constructor descriptor of a creation; else empty
 * @param result the type of the answer
 * @param saved the variables kept in the frame meanwhile
 * @param line the source line, 0 if unknown
 */
public record RemoteOperation(
        int id, Kind kind, List<String> targets, String member, TypeRef result, List<Variable> saved, int line)
        implements Node {
    public RemoteOperation {
        targets = List.copyOf(targets);
        saved = List.copyOf(saved);
    }

    /** What is asked for. */
    public enum Kind {
        CALL,
        READ,
        WRITE,
        CREATE,
        EXISTS,
        DELETE,
        /** To go on later. */
        SLEEP,
        /** To limit the calls that follow. */
        DEADLINE,
        /** To go on later, as a call of its own. */
        SCHEDULE,
        /** To take back a call that was scheduled: any instance may be asked that can schedule one. */
        CANCEL;

        /** Whether an instance of a known entity is asked, rather than the runtime. */
        public boolean asksInstance() {
            return switch (this) {
                case CALL, READ, WRITE, CREATE, EXISTS, DELETE -> true;
                case SLEEP, DEADLINE, SCHEDULE, CANCEL -> false;
            };
        }
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.remoteOperation(this);
    }
}
