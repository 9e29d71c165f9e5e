package dev.stateflow.maven.build;

import dev.stateflow.evolution.Change;
import dev.stateflow.evolution.Change.Verdict;
import dev.stateflow.ir.compat.CompatibilityReport;
import dev.stateflow.ir.compat.ReportText;
import java.util.EnumSet;
import java.util.Set;

/**
 * Which changes fail a build.
 *
 * @param verdicts changes with these verdicts do
 * @param uncertain whether those that depend on the data do too
 */
public record FailOn(Set<Verdict> verdicts, boolean uncertain) {
    private static final String UNCERTAIN = "uncertain";

    /**
     * Parses a comma-separated list of {@code migratable}, {@code drain-required} and {@code uncertain}; {@code none} for an empty one.
     *
     * @throws IllegalArgumentException if there is another word in it
     */
    public static FailOn parse(String text) {
        Set<Verdict> verdicts = EnumSet.noneOf(Verdict.class);
        boolean uncertain = false;
        for (String word : text.split(",", -1)) {
            switch (word.strip()) {
                case "migratable" -> verdicts.add(Verdict.MIGRATABLE);
                case "drain-required" -> verdicts.add(Verdict.DRAIN_REQUIRED);
                case UNCERTAIN -> uncertain = true;
                case "none" -> {}
                default ->
                    throw new IllegalArgumentException(
                            "failOn: '" + word.strip() + "' is not one of migratable, drain-required, uncertain, none");
            }
        }
        return new FailOn(verdicts, uncertain);
    }

    /** How many of the changes fail the build. */
    public long count(CompatibilityReport report) {
        return report.findings().stream()
                .map(CompatibilityReport.Finding::change)
                .filter(this::fails)
                .count();
    }

    private boolean fails(Change change) {
        return change.certain() ? verdicts.contains(change.verdict()) : uncertain;
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        verdicts.forEach(v -> text.append(text.isEmpty() ? "" : ",").append(ReportText.word(v)));
        return text.append(uncertain ? (text.isEmpty() ? "" : ",") + UNCERTAIN : "")
                .toString();
    }
}
