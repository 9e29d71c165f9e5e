package dev.stateflow.conformance.observe;

import java.util.List;
import java.util.Optional;

/** How a call ended. */
public sealed interface Outcome {
    /**
     * It returned.
     *
     * @param value the canonical text of the result
     */
    record Returned(String value) implements Outcome {}

    /**
     * It threw.
     *
     * @param failure what was thrown
     */
    record Thrown(Failure failure) implements Outcome {}

    /**
     * Nothing is under way any more, but no answer came.
     *
     * @param waiting the calls that still wait
     */
    record NoAnswer(String waiting) implements Outcome {}

    /**
     * An exception as a client sees it.
     *
     * @param type the class name
     * @param message its message; empty if it has none
     * @param fields the canonical text of the fields that the program's own exception classes declare
     * @param origin {@code Class.method:line} of the innermost frame in the program's code; empty if there is none
     * @param causes its cause, and that one's, outermost first
     * @param suppressed what it suppressed
     */
    record Failure(
            String type,
            Optional<String> message,
            String fields,
            Optional<String> origin,
            List<Failure> causes,
            List<Failure> suppressed) {
        public Failure {
            causes = List.copyOf(causes);
            suppressed = List.copyOf(suppressed);
        }
    }
}
