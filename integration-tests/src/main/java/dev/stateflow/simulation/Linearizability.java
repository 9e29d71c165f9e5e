package dev.stateflow.simulation;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Looks for a serial order that explains what clients saw of one instance: each call at one moment between its sending and its answer (Wing and Gong, with Lowe's
 * memory of what was tried).
 */
public final class Linearizability {
    private Linearizability() {}

    /** What one call does to the state of one instance, as the plain program would. */
    public interface Model<S> {
        /**
         * The state after a call.
         *
         * @return null if a call with this answer is impossible in that state
         */
        @Nullable
        S apply(S state, ClientCall call);
    }

    /**
     * Whether there is such an order.
     *
     * @param calls all calls of the instance, answered
     * @param initial its state before
     * @param last its state afterwards
     * @param model what calls do; states must have equals and hashCode
     */
    public static <S> boolean holds(List<ClientCall> calls, S initial, S last, Model<S> model) {
        return search(new ArrayList<>(calls), new BitSet(), initial, last, model, new HashSet<>());
    }

    private record Tried(BitSet done, Object state) {}

    private static <S> boolean search(
            List<ClientCall> calls, BitSet done, S state, S last, Model<S> model, Set<Tried> tried) {
        if (done.cardinality() == calls.size()) {
            return Objects.equals(state, last);
        }
        if (!tried.add(new Tried((BitSet) done.clone(), state))) {
            return false;
        }
        int firstAnswer = Integer.MAX_VALUE;
        for (int i = done.nextClearBit(0); i < calls.size(); i = done.nextClearBit(i + 1)) {
            firstAnswer = Math.min(firstAnswer, calls.get(i).answeredAt());
        }
        for (int i = done.nextClearBit(0); i < calls.size(); i = done.nextClearBit(i + 1)) {
            ClientCall call = calls.get(i);
            if (call.sentAt() <= firstAnswer) {
                S next = model.apply(state, call);
                if (next != null) {
                    done.set(i);
                    if (search(calls, done, next, last, model, tried)) {
                        return true;
                    }
                    done.clear(i);
                }
            }
        }
        return false;
    }
}
