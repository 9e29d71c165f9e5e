package dev.stateflow.ir.validation;

import dev.stateflow.ir.model.Application;
import dev.stateflow.ir.model.Method;
import dev.stateflow.ir.model.Operator;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Checks that an application is sound.
 */
public final class IrValidator {
    private IrValidator() {}

    /** The problems of a whole application, in the order of its JSON form; empty if it is sound. */
    public static List<Problem> validate(Application application) {
        return validate(application, Set.of());
    }

    /**
     * The problems of one module of a larger application.
     *
     * @param elsewhere public names of the entities that other modules define
     */
    public static List<Problem> validate(Application application, Set<String> elsewhere) {
        Report report = new Report();
        report.requireName(application.name(), "/name");
        Map<String, Operator> operators = new HashMap<>();
        application.operators().forEach(o -> operators.putIfAbsent(o.entity(), o));
        GraphChecks graphs = new GraphChecks(report, operators, elsewhere);
        MethodChecks methods = new MethodChecks(report, graphs);
        operators(application, report, new OperatorChecks(report, methods));
        functions(application.functions(), report, methods);
        report.requireOrder(application.valueClasses(), Comparator.naturalOrder(), "/valueClasses");
        return report.problems();
    }

    private static void operators(Application application, Report report, OperatorChecks checks) {
        Set<String> names = new HashSet<>();
        Set<String> classes = new HashSet<>();
        List<Operator> operators = application.operators();
        for (int i = 0; i < operators.size(); i++) {
            Operator operator = operators.get(i);
            String place = "/operators/" + i;
            if (!names.add(operator.entity())) {
                report.add(
                        ProblemCode.DUPLICATE_ENTITY,
                        place + "/entity",
                        "another operator is called \"" + operator.entity() + "\" too");
            }
            if (!classes.add(operator.className())) {
                report.add(
                        ProblemCode.DUPLICATE_CLASS,
                        place + "/className",
                        "another operator is of class " + operator.className() + " too");
            }
            checks.check(operator, place);
        }
        report.requireOrder(operators, Comparator.comparing(Operator::entity), "/operators");
    }

    private static void functions(List<Method> functions, Report report, MethodChecks checks) {
        checks.requireDistinct(functions, "/functions");
        for (int i = 0; i < functions.size(); i++) {
            checks.check(functions.get(i), "/functions/" + i);
        }
        report.requireOrder(
                functions,
                Comparator.comparing(Method::declaringClass)
                        .thenComparing(Method::name)
                        .thenComparing(Method::descriptor),
                "/functions");
    }
}
