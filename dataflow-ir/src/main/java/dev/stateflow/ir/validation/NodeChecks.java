package dev.stateflow.ir.validation;

import dev.stateflow.ir.model.DataEdge;
import dev.stateflow.ir.model.LocalCall;
import dev.stateflow.ir.model.Method;
import dev.stateflow.ir.model.Node;
import dev.stateflow.ir.model.Operator;
import dev.stateflow.ir.model.RemoteOperation;
import dev.stateflow.ir.model.Segment;
import dev.stateflow.ir.model.Variable;
import dev.stateflow.ir.types.Signatures;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Checks single nodes of one graph.
 */
final class NodeChecks {
    private final Report report;
    private final Map<String, Operator> operators;
    private final Set<String> elsewhere;
    private final Map<Integer, Set<String>> incoming = new HashMap<>();

    NodeChecks(Report report, Map<String, Operator> operators, Set<String> elsewhere, List<DataEdge> data) {
        this.report = report;
        this.operators = operators;
        this.elsewhere = elsewhere;
        for (DataEdge edge : data) {
            incoming.computeIfAbsent(edge.to(), to -> new HashSet<>())
                    .add(edge.variable().name());
        }
    }

    void check(Node node, String place) {
        node.accept(new Node.Visitor<String>() {
            @Override
            public String segment(Segment segment) {
                lines(segment.lines(), place + "/lines");
                return place;
            }

            @Override
            public String remoteOperation(RemoteOperation operation) {
                targets(operation, place);
                report.requireType(operation.result(), place + "/result");
                saved(operation.id(), operation.saved(), place + "/saved");
                report.requireLine(operation.line(), place + "/line");
                return place;
            }

            @Override
            public String localCall(LocalCall call) {
                report.requireName(call.declaringClass(), place + "/declaringClass");
                report.requireName(call.name(), place + "/name");
                report.requireDescriptor(call.descriptor(), place + "/descriptor");
                saved(call.id(), call.saved(), place + "/saved");
                report.requireLine(call.line(), place + "/line");
                return place;
            }
        });
    }

    private void lines(List<Integer> lines, String place) {
        for (int i = 0; i < lines.size(); i++) {
            int before = i == 0 ? 0 : lines.get(i - 1);
            if (lines.get(i) <= before) {
                report.add(ProblemCode.BAD_LINE, place + "/" + i, "lines are positive and ascending");
            }
        }
    }

    private void targets(RemoteOperation operation, String place) {
        if (operation.targets().isEmpty() && operation.kind().asksInstance()) {
            report.add(ProblemCode.NO_TARGET, place + "/targets", "nobody can answer the remote operation");
        } else if (!operation.targets().isEmpty() && !operation.kind().asksInstance()) {
            report.add(ProblemCode.UNKNOWN_TARGET, place + "/targets", "what the runtime answers has no targets");
        }
        report.requireOrder(operation.targets(), Comparator.naturalOrder(), place + "/targets");
        boolean allKnown = true;
        for (int i = 0; i < operation.targets().size(); i++) {
            String target = operation.targets().get(i);
            if (!operators.containsKey(target)) {
                allKnown = false;
                if (!elsewhere.contains(target)) {
                    report.add(
                            ProblemCode.UNKNOWN_TARGET,
                            place + "/targets/" + i,
                            "there is no entity \"" + target + "\"");
                }
            }
        }
        if (!isWellFormed(operation.kind(), operation.member())) {
            report.add(
                    ProblemCode.MALFORMED_MEMBER,
                    place + "/member",
                    "\"" + operation.member() + "\" does not name what is asked for");
        } else if (operation.kind() == RemoteOperation.Kind.CALL
                && allKnown
                && !operation.targets().isEmpty()
                && operation.targets().stream().noneMatch(target -> has(target, operation.member()))) {
            report.add(ProblemCode.UNKNOWN_MEMBER, place + "/member", "no target has the member " + operation.member());
        }
    }

    private static boolean isWellFormed(RemoteOperation.Kind kind, String member) {
        return switch (kind) {
            case CALL -> {
                int parameters = member.indexOf('(');
                yield parameters > 0
                        && Signatures.parseMethod(member.substring(parameters)).isPresent();
            }
            case READ, WRITE -> member.indexOf('#') > 0 && member.indexOf('#') < member.length() - 1;
            case CREATE -> Signatures.parseMethod(member).isPresent();
            case EXISTS, DELETE, SLEEP, DEADLINE, SCHEDULE, CANCEL -> member.isEmpty();
        };
    }

    private boolean has(String entity, String member) {
        Operator operator = operators.get(entity);
        return operator != null && operator.methods().stream().anyMatch(method -> isCalled(method, member));
    }

    private static boolean isCalled(Method method, String member) {
        String key = method.name() + method.descriptor();
        return member.equals(key) || member.equals(method.declaringClass() + "#" + key);
    }

    private void saved(int id, List<Variable> saved, String place) {
        Set<String> seen = new HashSet<>();
        Set<String> flowing = incoming.getOrDefault(id, Set.of());
        for (int i = 0; i < saved.size(); i++) {
            Variable variable = saved.get(i);
            String at = place + "/" + i;
            report.requireName(variable.name(), at + "/name");
            report.requireValueType(variable.type(), at + "/type");
            if (!seen.add(variable.name())) {
                report.add(
                        ProblemCode.DUPLICATE_SAVED_VARIABLE, at, "the frame keeps \"" + variable.name() + "\" twice");
            }
            if (!flowing.contains(variable.name())) {
                report.add(
                        ProblemCode.SAVED_WITHOUT_DATA_EDGE,
                        at,
                        "\"" + variable.name() + "\" is kept, and no data edge brings it here");
            }
        }
    }
}
