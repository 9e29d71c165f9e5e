package dev.stateflow.conformance.observe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stateflow.conformance.observe.Outcome.Failure;
import dev.stateflow.conformance.observe.Outcome.NoAnswer;
import dev.stateflow.conformance.observe.Outcome.Returned;
import dev.stateflow.conformance.observe.Outcome.Thrown;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ComparisonTest {
    private static final Failure FAILURE = failure("shop.Refused", "no stock", "shop.Item.take:12");

    @Test
    void equalRunsDoNotDiffer() {
        assertThat(compare(thrown(FAILURE), thrown(FAILURE))).isEmpty();
        assertThat(compare(new Returned("1"), new Returned("1"))).isEmpty();
    }

    @Test
    void resultsDiffer() {
        assertThat(compare(new Returned("1"), new Returned("Long(1)")))
                .containsExactly(new Difference("run()", "returned 1", "returned Long(1)"));
    }

    @Test
    void aResultIsNoException() {
        assertThat(compare(new Returned("1"), thrown(FAILURE))).hasSize(1);
        assertThat(compare(thrown(FAILURE), new Returned("1"))).hasSize(1);
    }

    @Test
    void aLostAnswerIsFound() {
        assertThat(compare(new Returned("1"), new NoAnswer("Main[main] waits")))
                .containsExactly(new Difference("run()", "returned 1", "never answered; waiting: Main[main] waits"));
    }

    @Test
    void exceptionsDifferInTypeMessageFieldsAndOrigin() {
        assertThat(compare(thrown(FAILURE), thrown(failure("shop.Other", "no stock", "shop.Item.take:12"))))
                .hasSize(1);
        assertThat(compare(thrown(FAILURE), thrown(failure("shop.Refused", "other", "shop.Item.take:12"))))
                .hasSize(1);
        assertThat(compare(thrown(FAILURE), thrown(failure("shop.Refused", "no stock", "shop.User.buy:30"))))
                .hasSize(1);
        Failure withFields =
                new Failure(FAILURE.type(), FAILURE.message(), "{missing=1}", FAILURE.origin(), List.of(), List.of());
        assertThat(compare(thrown(FAILURE), thrown(withFields))).hasSize(1);
    }

    @Test
    void causesAndSuppressedExceptionsAreCompared() {
        Failure caused = new Failure("a.B", Optional.empty(), "", Optional.empty(), List.of(FAILURE), List.of());
        Failure suppressing = new Failure("a.B", Optional.empty(), "", Optional.empty(), List.of(), List.of(FAILURE));
        Failure bare = new Failure("a.B", Optional.empty(), "", Optional.empty(), List.of(), List.of());
        assertThat(compare(thrown(caused), thrown(bare))).hasSize(1);
        assertThat(compare(thrown(suppressing), thrown(bare))).hasSize(1);
        assertThat(compare(thrown(caused), thrown(caused))).isEmpty();
    }

    @Test
    void theMessageOfTheVirtualMachineForNullIsNoPartOfTheMeaning() {
        String type = "java.lang.NullPointerException";
        Failure plain = failure(type, "Cannot invoke \"Cell.next()\" because \"cell\" is null", "a.Main.run:3");
        assertThat(compare(thrown(plain), thrown(failure(type, "receiver", "a.Main.run:3"))))
                .isEmpty();
        Failure own = failure(type, "the program's own message", "a.Main.run:3");
        assertThat(compare(thrown(own), thrown(failure(type, "receiver", "a.Main.run:3"))))
                .hasSize(1);
    }

    @Test
    void aMissingOrAdditionalCaseIsFound() {
        Observation both = observation(Map.of("run()", new Returned("1"), "runMore()", new Returned("2")), Map.of());
        Observation one = observation(Map.of("run()", new Returned("1")), Map.of());
        assertThat(Comparison.compare(both, one)).hasSize(1);
        assertThat(Comparison.compare(one, both)).hasSize(1);
    }

    @Test
    void statesDifferInContentAndInstances() {
        Observation expected = observation(Map.of(), Map.of("Item[a]", "{stock=1}", "Item[b]", "{stock=2}"));
        Observation actual = observation(Map.of(), Map.of("Item[a]", "{stock=0}", "Item[c]", "{stock=2}"));
        assertThat(Comparison.compare(expected, actual))
                .containsExactly(
                        new Difference("final state of Item[a]", "{stock=1}", "{stock=0}"),
                        new Difference("final state of Item[b]", "{stock=2}", "no such instance"),
                        new Difference("final state of Item[c]", "no such instance", "{stock=2}"));
    }

    private static List<Difference> compare(Outcome expected, Outcome actual) {
        return Comparison.compare(
                observation(Map.of("run()", expected), Map.of()), observation(Map.of("run()", actual), Map.of()));
    }

    private static Observation observation(Map<String, Outcome> outcomes, Map<String, String> states) {
        return new Observation(new LinkedHashMap<>(outcomes), new TreeMap<>(states));
    }

    private static Outcome thrown(Failure failure) {
        return new Thrown(failure);
    }

    private static Failure failure(String type, String message, String origin) {
        return new Failure(type, Optional.of(message), "", Optional.of(origin), List.of(), List.of());
    }
}
