package dev.stateflow.runtime.core.step;

/**
 * How a binding wants its steps.
 *
 * @param border what happens to values that cross between instances
 * @param callerWindow how many calling instances an instance remembers the last request of, so that repeated requests have no effect; 0 for
 *     transports that deliver each message of an instance exactly once
 * @param clientWindow how many outcomes of client requests an instance remembers, so that a repeated request gets the first answer; 0 if no
 *     client ever repeats a request
 * @param callTimeout how long an instance waits for the answer of another one, in milliseconds, where the method that is called does not say otherwise; 0 for as long as
 *     it takes
 */
public record StepOptions(BorderPolicy border, int callerWindow, int clientWindow, long callTimeout) {
    /** Messages in memory, delivered at least once; windows of 1,000; calls without limit. */
    public static final StepOptions DEFAULT = new StepOptions(BorderPolicy.COPY, 1_000, 1_000, 0);

    public StepOptions {
        if (callerWindow < 0 || clientWindow < 0) {
            throw new IllegalArgumentException("a de-duplication window can't be negative");
        }
        if (callTimeout < 0) {
            throw new IllegalArgumentException("a time limit can't be negative");
        }
    }

    /** These options with another border policy. */
    public StepOptions with(BorderPolicy policy) {
        return new StepOptions(policy, callerWindow, clientWindow, callTimeout);
    }

    /** These options with other de-duplication windows. */
    public StepOptions withWindows(int callers, int clients) {
        return new StepOptions(border, callers, clients, callTimeout);
    }

    /** These options with another limit for calls, in milliseconds; 0 for none. */
    public StepOptions withCallTimeout(long millis) {
        return new StepOptions(border, callerWindow, clientWindow, millis);
    }
}
