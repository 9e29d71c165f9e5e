package dev.stateflow.ir.compat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Renders reports for programs. */
public final class ReportJson {
    private ReportJson() {}

    /** The report as indented JSON; ends with a line feed. */
    public static String render(CompatibilityReport report) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("format", "stateflow-compatibility");
        json.put("version", 1);
        json.put("older", report.older());
        json.put("newer", report.newer());
        json.put("verdict", ReportText.word(report.verdict()));
        json.put("dependsOnData", report.dependsOnData());
        ArrayNode changes = json.putArray("changes");
        for (CompatibilityReport.Finding finding : report.findings()) {
            ObjectNode change = changes.addObject();
            change.put("verdict", ReportText.word(finding.change().verdict()));
            change.put("certain", finding.change().certain());
            change.put("subject", finding.change().subject());
            change.put("member", finding.change().member());
            change.put("message", finding.change().message());
            change.put("help", finding.change().help());
            finding.source().ifPresent(source -> {
                change.put("file", source.file());
                change.put("line", source.line());
            });
        }
        return json.toPrettyString() + "\n";
    }
}
