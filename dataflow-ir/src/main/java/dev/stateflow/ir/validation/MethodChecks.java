package dev.stateflow.ir.validation;

import dev.stateflow.ir.model.Effects;
import dev.stateflow.ir.model.Method;
import dev.stateflow.ir.model.Parameter;
import dev.stateflow.ir.model.Segment;
import dev.stateflow.ir.types.MethodType;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Checks a method: its declaration and effects, then its graph.
 */
final class MethodChecks {
    private final Report report;
    private final GraphChecks graphs;

    MethodChecks(Report report, GraphChecks graphs) {
        this.report = report;
        this.graphs = graphs;
    }

    void check(Method method, String place) {
        report.requireName(method.declaringClass(), place + "/declaringClass");
        report.requireName(method.name(), place + "/name");
        report.requireType(method.result(), place + "/result");
        parameters(method.parameters(), place + "/parameters");
        report.requireDescriptor(method.descriptor(), place + "/descriptor")
                .ifPresent(descriptor -> signature(method, descriptor, place));
        effects(method, place + "/effects");
        graphs.check(method.graph(), place + "/graph");
        report.requireLine(method.source().line(), place + "/source/line");
    }

    void requireDistinct(List<Method> methods, String place) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < methods.size(); i++) {
            Method method = methods.get(i);
            String member = method.declaringClass() + "#" + method.name() + method.descriptor();
            if (!seen.add(member)) {
                report.add(ProblemCode.DUPLICATE_MEMBER, place + "/" + i, member + " is there twice");
            }
        }
    }

    void parameters(List<Parameter> parameters, String place) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < parameters.size(); i++) {
            Parameter parameter = parameters.get(i);
            report.requireName(parameter.name(), place + "/" + i + "/name");
            report.requireValueType(parameter.type(), place + "/" + i + "/type");
            if (!seen.add(parameter.name())) {
                report.add(
                        ProblemCode.DUPLICATE_DECLARATION,
                        place + "/" + i,
                        "another parameter is called \"" + parameter.name() + "\" too");
            }
        }
    }

    void requireCount(int given, int described, String place) {
        if (given != described) {
            report.add(
                    ProblemCode.DESCRIPTOR_MISMATCH,
                    place,
                    "the descriptor has " + described + " parameters, listed are " + given);
        }
    }

    private void signature(Method method, MethodType descriptor, String place) {
        requireCount(method.parameters().size(), descriptor.parameters().size(), place + "/parameters");
        boolean describedVoid = method.descriptor().endsWith(")V");
        if (describedVoid != method.result().signature().equals("V")) {
            report.add(
                    ProblemCode.DESCRIPTOR_MISMATCH,
                    place + "/result",
                    "the descriptor says that the method " + (describedVoid ? "returns nothing" : "returns a value"));
        }
    }

    private void effects(Method method, String place) {
        Effects effects = method.effects();
        report.requireOrder(effects.reads(), Comparator.naturalOrder(), place + "/reads");
        report.requireOrder(effects.writes(), Comparator.naturalOrder(), place + "/writes");
        if (effects.readOnly() && !effects.writes().isEmpty()) {
            report.add(ProblemCode.CONTRADICTORY_EFFECTS, place + "/readOnly", "a method that writes is not read-only");
        }
        boolean suspends = method.graph().nodes().stream().anyMatch(node -> !(node instanceof Segment));
        if (suspends && !effects.issuesRemoteOperations()) {
            report.add(
                    ProblemCode.CONTRADICTORY_EFFECTS,
                    place + "/issuesRemoteOperations",
                    "a method with suspension points can reach a remote operation");
        }
    }
}
