package dev.stateflow.ir.compat;

import dev.stateflow.evolution.Change;
import dev.stateflow.evolution.Change.Verdict;
import dev.stateflow.ir.model.SourceLocation;
import java.util.Locale;

/** Renders reports for people. */
public final class ReportText {
    private ReportText() {}

    /** The text; compatible changes are counted and not listed, unless they are asked for. */
    public static String render(CompatibilityReport report, boolean all) {
        StringBuilder text = new StringBuilder();
        int hidden = 0;
        for (CompatibilityReport.Finding finding : report.findings()) {
            if (all || !finding.change().isHarmless()) {
                append(finding, text);
            } else {
                hidden++;
            }
        }
        if (hidden > 0) {
            text.append(hidden).append(hidden == 1 ? " compatible change\n" : " compatible changes\n");
        }
        return text.append("records and calls of build ")
                .append(report.older())
                .append(" in build ")
                .append(report.newer())
                .append(": ")
                .append(word(report.verdict()))
                .append(report.dependsOnData() ? ", as far as the data allows: the first start looks at it\n" : "\n")
                .toString();
    }

    /** A verdict as it is written in reports and parameters. */
    public static String word(Verdict verdict) {
        return verdict.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static void append(CompatibilityReport.Finding finding, StringBuilder text) {
        Change change = finding.change();
        text.append(word(change.verdict()))
                .append(": ")
                .append(change.where())
                .append(": ")
                .append(change.message());
        if (!change.certain()) {
            text.append(" (depends on the data)");
        }
        text.append('\n');
        finding.source()
                .ifPresent(source -> text.append("  --> ").append(show(source)).append('\n'));
        if (!change.help().isEmpty()) {
            text.append("  help: ").append(change.help()).append('\n');
        }
    }

    private static String show(SourceLocation source) {
        String file = source.file().isEmpty() ? "unknown file" : source.file();
        return source.line() > 0 ? file + ":" + source.line() : file;
    }
}
