package dev.stateflow.ir.compat;

import dev.stateflow.evolution.Change;
import dev.stateflow.evolution.Change.Verdict;
import dev.stateflow.evolution.Evolution;
import dev.stateflow.evolution.Manifest;
import dev.stateflow.ir.model.Application;
import dev.stateflow.ir.model.Method;
import dev.stateflow.ir.model.Operator;
import dev.stateflow.ir.model.SourceLocation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is different between two builds, and what it means for records and calls of the older one. The runtime decides by the same rules when it starts.
 *
 * @param older the id of the older build's manifest
 * @param newer the id of the newer build's manifest
 * @param findings what changed: the worst first, then in order of the application
 */
public record CompatibilityReport(String older, String newer, List<Finding> findings) {
    public CompatibilityReport {
        findings = List.copyOf(findings);
    }

    /**
     * A change and where it is.
     *
     * @param change the change
     * @param source the place in the source, of the newer build if what changed is there, else of the older one; empty if it is not known
     */
    public record Finding(Change change, Optional<SourceLocation> source) {}

    /**
     * Compares two builds.
     *
     * @throws IllegalArgumentException if one of them was made by a compiler that did not write manifests yet
     */
    public static CompatibilityReport compare(Application older, Application newer) {
        Manifest before = manifest(older);
        Manifest after = manifest(newer);
        List<Finding> findings = new ArrayList<>();
        for (Change change : Evolution.of(before, after).changes()) {
            findings.add(new Finding(change, source(change, older, newer)));
        }
        findings.sort(Comparator.comparing((Finding f) -> f.change().verdict()).reversed());
        return new CompatibilityReport(Manifest.show(before.id()), Manifest.show(after.id()), findings);
    }

    private static Manifest manifest(Application application) {
        return application
                .manifest()
                .orElseThrow(
                        () -> new IllegalArgumentException(
                                "the IR of " + application.name()
                                        + " has no manifest: it was made by an older version of StateFlow, whose records are not read either"));
    }

    /** Whether some data can be read and some not, so that the first start of the newer build has to look at it. */
    public boolean dependsOnData() {
        return findings.stream().anyMatch(f -> !f.change().certain());
    }

    /** The worst verdict that does not depend on the data. */
    public Verdict verdict() {
        return findings.stream()
                .filter(f -> f.change().certain())
                .map(f -> f.change().verdict())
                .max(Comparator.naturalOrder())
                .orElse(Verdict.COMPATIBLE);
    }

    private static Optional<SourceLocation> source(Change change, Application older, Application newer) {
        if (change.verdict() == Verdict.DRAIN_REQUIRED) {
            return methods(older)
                    .filter(m -> m.name().equals(change.member()) && change.line() > 0)
                    .filter(m -> isOf(m, change.subject(), older))
                    .map(m -> new SourceLocation(m.source().file(), change.line()))
                    .findFirst();
        }
        return Stream.of(newer, older)
                .flatMap(a -> a.operators().stream())
                .filter(o -> o.entity().equals(change.subject()))
                .map(Operator::source)
                .findFirst();
    }

    private static boolean isOf(Method method, String subject, Application application) {
        return method.declaringClass().equals(subject)
                || application
                        .operator(subject)
                        .filter(o -> o.className().equals(method.declaringClass()))
                        .isPresent();
    }

    private static Stream<Method> methods(Application application) {
        return Stream.concat(
                application.operators().stream().flatMap(o -> o.methods().stream()), application.functions().stream());
    }
}
