package dev.stateflow.runtime.core.codec;

import dev.stateflow.runtime.core.abi.ValueInput;
import dev.stateflow.runtime.core.abi.ValueOutput;
import dev.stateflow.runtime.core.message.Address;
import dev.stateflow.runtime.core.record.Timer;

/** Timers, in records. The numbers are persisted. */
final class TimerParts {
    private static final int END_SLEEP = 0;
    private static final int END_WAIT = 1;
    private static final int BEGIN_CALL = 2;

    private TimerParts() {}

    static void write(Timer timer, ValueOutput out) {
        out.writeLong(timer.id());
        out.writeLong(timer.due());
        if (timer.action() instanceof Timer.EndSleep) {
            out.writeInt(END_SLEEP);
        } else if (timer.action() instanceof Timer.EndWait wait) {
            out.writeInt(END_WAIT);
            Parts.write(wait.callee(), out);
            out.writeObject(wait.member());
            out.writeLong(wait.patience());
        } else if (timer.action() instanceof Timer.BeginCall begin) {
            out.writeInt(BEGIN_CALL);
            Parts.write(begin.call(), out);
        } else {
            throw new CodecException("unknown kind of timer: " + timer);
        }
    }

    static Timer read(ValueInput in) {
        long id = in.readLong();
        long due = in.readLong();
        int action = in.readInt();
        return switch (action) {
            case END_SLEEP -> new Timer(id, due, new Timer.EndSleep());
            case END_WAIT -> {
                Address callee = Parts.address(in);
                String member = Parts.string(in);
                yield new Timer(id, due, new Timer.EndWait(callee, member, in.readLong()));
            }
            case BEGIN_CALL -> new Timer(id, due, new Timer.BeginCall(Parts.invoke(in)));
            default -> throw Parts.newer("timer", action);
        };
    }
}
