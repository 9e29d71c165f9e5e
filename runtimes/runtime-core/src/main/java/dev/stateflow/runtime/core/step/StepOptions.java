package dev.stateflow.runtime.core.step;

/**
 * How a binding wants its steps.
 *
 * @param border what happens to values that cross between instances
 * @param callerWindow how many calling instances an instance remembers the last request of, so that repeated requests have no effect; 0 for
 *     transports that deliver each message of an instance exactly once
 * @param clientWindow how many outcomes of client requests an instance remembers, so that a repeated request gets the first answer; 0 if no
 *     client ever repeats a request
 */
public record StepOptions(BorderPolicy border, int callerWindow, int clientWindow) {
    /** Messages in memory, delivered at least once; windows of 1,000. */
    public static final StepOptions DEFAULT = new StepOptions(BorderPolicy.COPY, 1_000, 1_000);

    public StepOptions {
        if (callerWindow < 0 || clientWindow < 0) {
            throw new IllegalArgumentException("a de-duplication window can't be negative");
        }
    }

    /** These options with another border policy. */
    public StepOptions with(BorderPolicy policy) {
        return new StepOptions(policy, callerWindow, clientWindow);
    }

    /** These options with other de-duplication windows. */
    public StepOptions withWindows(int callers, int clients) {
        return new StepOptions(border, callers, clients);
    }
}
