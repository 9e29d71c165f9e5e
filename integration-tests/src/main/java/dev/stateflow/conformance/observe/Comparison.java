package dev.stateflow.conformance.observe;

import dev.stateflow.conformance.observe.Outcome.Failure;
import dev.stateflow.conformance.observe.Outcome.Returned;
import dev.stateflow.conformance.observe.Outcome.Thrown;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Compares a run with the oracle's. */
public final class Comparison {
    private final List<Difference> differences = new ArrayList<>();

    private Comparison() {}

    /** Everything in which {@code actual} differs from {@code expected}; empty if it conforms. */
    public static List<Difference> compare(Observation expected, Observation actual) {
        Comparison comparison = new Comparison();
        comparison.outcomes(expected.outcomes(), actual.outcomes());
        comparison.states(expected.states(), actual.states());
        return List.copyOf(comparison.differences);
    }

    private void outcomes(Map<String, Outcome> expected, Map<String, Outcome> actual) {
        Set<String> cases = new LinkedHashSet<>(expected.keySet());
        cases.addAll(actual.keySet());
        for (String name : cases) {
            Outcome wanted = expected.get(name);
            Outcome seen = actual.get(name);
            if (wanted == null || seen == null) {
                differ(name, wanted == null ? "not called" : show(wanted), seen == null ? "not called" : show(seen));
            } else {
                outcome(name, wanted, seen);
            }
        }
    }

    private void outcome(String where, Outcome expected, Outcome actual) {
        if (expected instanceof Thrown wanted && actual instanceof Thrown seen) {
            failure(where, wanted.failure(), seen.failure());
        } else if (!expected.equals(actual)) {
            differ(where, show(expected), show(actual));
        }
    }

    private void failure(String where, Failure expected, Failure actual) {
        if (!expected.type().equals(actual.type())
                || !(madeByTheVm(expected) || expected.message().equals(actual.message()))
                || !expected.fields().equals(actual.fields())) {
            differ(where, show(expected), show(actual));
        } else if (!expected.origin().equals(actual.origin()) && !madeByStateflow(expected) && !madeByLoop(actual)) {
            differ(
                    where + ": the frame that threw " + show(expected),
                    expected.origin().orElse("outside the program"),
                    actual.origin().orElse("outside the program"));
        } else {
            failures(where + ": causes", expected.causes(), actual.causes());
            failures(where + ": suppressed", expected.suppressed(), actual.suppressed());
        }
    }

    private void failures(String where, List<Failure> expected, List<Failure> actual) {
        if (expected.size() == actual.size()) {
            for (int i = 0; i < expected.size(); i++) {
                failure(where + " [" + i + "]", expected.get(i), actual.get(i));
            }
        } else {
            differ(where, showAll(expected), showAll(actual));
        }
    }

    private void states(Map<String, String> expected, Map<String, String> actual) {
        Set<String> instances = new TreeSet<>(expected.keySet());
        instances.addAll(actual.keySet());
        for (String instance : instances) {
            String wanted = expected.getOrDefault(instance, "no such instance");
            String seen = actual.getOrDefault(instance, "no such instance");
            if (!wanted.equals(seen)) {
                differ("final state of " + instance, wanted, seen);
            }
        }
    }

    private void differ(String where, String expected, String actual) {
        differences.add(new Difference(where, expected, actual));
    }

    /** The virtual machine's own messages name locals, descriptors and class loaders; they are no part of a program's meaning. */
    private static boolean madeByTheVm(Failure failure) {
        String message = failure.message().orElse("");
        return switch (failure.type()) {
            case "java.lang.NullPointerException" -> message.startsWith("Cannot ");
            case "java.lang.ClassCastException" -> message.contains("cannot be cast to");
            default -> false;
        };
    }

    /** Such an exception is made where the instance is missed, which is not in the program's code. */
    private static boolean madeByStateflow(Failure failure) {
        return failure.type().startsWith("dev.stateflow.api.");
    }

    private static boolean madeByLoop(Failure failure) {
        return failure.origin().filter(Failures.IN_LOOP::equals).isPresent();
    }

    private static String show(Outcome outcome) {
        if (outcome instanceof Returned returned) {
            return "returned " + returned.value();
        } else if (outcome instanceof Thrown thrown) {
            return "threw " + show(thrown.failure());
        } else if (outcome instanceof Outcome.NoAnswer lost) {
            return "never answered; waiting: " + lost.waiting();
        }
        throw new IllegalArgumentException("outcome " + outcome);
    }

    private static String show(Failure failure) {
        return failure.type()
                + failure.message().map(m -> ": " + m).orElse("")
                + failure.fields()
                + failure.origin().map(o -> " at " + o).orElse("");
    }

    private static String showAll(List<Failure> failures) {
        return failures.stream().map(Comparison::show).toList().toString();
    }
}
