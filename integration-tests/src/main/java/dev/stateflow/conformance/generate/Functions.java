package dev.stateflow.conformance.generate;

import static dev.stateflow.conformance.generate.Part.expr;
import static dev.stateflow.conformance.generate.Part.stmt;

import dev.stateflow.conformance.generate.Part.Expr;
import dev.stateflow.conformance.generate.Part.Stmt;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Draws functions, what is done with them, and calls of the JDK that call them back. Their bodies may ask other instances. */
final class Functions {
    private final Choice choice;
    private final Expressions expressions;

    Functions(Choice choice, Expressions expressions) {
        this.choice = choice;
        this.expressions = expressions;
    }

    /** A variable that holds a function, which captures another one: both live across what comes later. */
    Stmt declare(Scope scope) {
        String captured = scope.fresh("kept");
        Expr value = e(Type.INT, 2, scope);
        scope.declareConstant(captured, Type.INT);
        Type type = choice.of(Type.OPERATOR, Type.SUPPLIER, Type.STEP);
        String name = scope.fresh("f");
        List<Object> parts = new ArrayList<>(List.of("int " + captured + " = ", value, "; "));
        parts.add(type.java() + " " + name + " = ");
        parts.addAll(function(type, scope));
        parts.add(";");
        scope.declareConstant(name, type);
        return stmt(parts.toArray());
    }

    private List<Object> function(Type type, Scope scope) {
        if (type.equals(Type.SUPPLIER)) {
            return List.of("() -> ", e(Type.STRING, 2, scope.function(scope.entity)));
        }
        boolean anonymous = type.equals(Type.STEP) && choice.percent(50);
        Scope body = scope.function(scope.entity && !anonymous);
        String x = body.declare("x", Type.INT, true);
        Expr result = e(Type.INT, 2, body);
        return anonymous
                ? List.of(
                        "new Step() { @Override public int go(int " + x + ") ",
                        new Part.Block(List.of(stmt("return ", result, ";"))),
                        " }")
                : List.of(x + " -> ", result);
    }

    /** A call of a function that a variable holds. */
    Optional<Expr> apply(Type type, int depth, Scope scope) {
        if (type.equals(Type.STRING)) {
            return scope.local(choice, Type.SUPPLIER, false).map(f -> expr(type, f.name() + ".get()"));
        }
        Type kind = choice.of(Type.OPERATOR, Type.STEP);
        String method = kind.equals(Type.STEP) ? ".go(" : ".applyAsInt(";
        return type.equals(Type.INT)
                ? scope.local(choice, kind, false)
                        .map(f -> expr(type, f.name() + method, e(Type.INT, depth, scope), ")"))
                : Optional.empty();
    }

    /** A value that the JDK makes by calling functions; empty if it makes none of this type. */
    Optional<Expr> callback(Type type, int depth, Scope scope) {
        return switch (type.java()) {
            case "int" -> Optional.of(number(depth, scope));
            case "boolean" ->
                Optional.of(expr(
                        type,
                        elements(depth, scope),
                        "." + choice.of("any", "all", "none") + "Match(",
                        of("v", Type.INT, Type.BOOLEAN, depth, scope),
                        ")"));
            case "List<Integer>" ->
                Optional.of(expr(
                        type,
                        "new ArrayList<Integer>(",
                        elements(depth, scope),
                        ".map(",
                        of("v", Type.INT, Type.INT, depth, scope),
                        ")." + choice.of("toList()", "collect(Collectors.toList())") + ")"));
            case "String" ->
                Optional.of(
                        choice.percent(50)
                                ? expr(
                                        type,
                                        "Optional.of(",
                                        e(Type.STRING, depth, scope),
                                        ").map(",
                                        of("s", Type.STRING, Type.STRING, depth, scope),
                                        ")" + choice.of("", ".filter(s -> s.length() > 3)") + ".orElseGet(() -> ",
                                        e(Type.STRING, depth, scope.function(scope.entity)),
                                        ")")
                                : expr(
                                        type,
                                        elements(depth, scope),
                                        ".map(",
                                        of("v", Type.INT, Type.STRING, depth, scope),
                                        ").collect(Collectors.joining(\",\"))"));
            default -> Optional.empty();
        };
    }

    private Expr number(int depth, Scope scope) {
        return switch (choice.below(6)) {
            case 0 ->
                expr(
                        Type.INT,
                        elements(depth, scope),
                        ".mapToInt(",
                        of("v", Type.INT, Type.INT, depth, scope),
                        ").sum()");
            case 1 ->
                expr(
                        Type.INT,
                        expressions.copied(e(Type.references("Item"), depth, scope)),
                        ".stream().mapToInt(",
                        of("i", Type.reference("Item"), Type.INT, depth, scope),
                        ")." + choice.of("sum()", "max().orElse(3)", "filter(n -> n > 2).sum()"));
            case 2 -> {
                Scope body = scope.function(scope.entity);
                String a = parameter("a", Type.INT, body);
                String b = parameter("b", Type.INT, body);
                yield expr(
                        Type.INT,
                        elements(depth, scope),
                        ".reduce(" + choice.below(4) + ", (" + a + ", " + b + ") -> ",
                        e(Type.INT, depth, body),
                        ")");
            }
            case 3 ->
                expr(
                        Type.INT,
                        "(int) ",
                        elements(depth, scope),
                        ".filter(",
                        of("v", Type.INT, Type.BOOLEAN, depth, scope),
                        ").count()");
            case 4 ->
                expr(
                        Type.INT,
                        "(",
                        expressions.copied(e(Type.MAP, depth, scope)),
                        ").computeIfAbsent(",
                        e(Type.STRING, depth, scope),
                        ", ",
                        of("k", Type.STRING, Type.INT, depth, scope),
                        ")");
            default ->
                expr(
                        Type.INT,
                        expressions.copied(e(Type.references("Item"), depth, scope)),
                        ".stream().filter(",
                        of("i", Type.reference("Item"), Type.BOOLEAN, depth, scope),
                        ").findFirst().map(",
                        of("i", Type.reference("Item"), Type.INT, depth, scope),
                        ").orElse(-1)");
        };
    }

    /** A stream of numbers, of a list that nothing else changes meanwhile: when the JDK notices that is another matter. */
    private Expr elements(int depth, Scope scope) {
        List<Object> parts = new ArrayList<>(List.of(expressions.copied(e(Type.LIST, depth, scope)), ".stream()"));
        for (int i = choice.below(3); i > 0; i--) {
            switch (choice.below(6)) {
                case 0, 1 -> parts.addAll(List.of(".filter(", of("v", Type.INT, Type.BOOLEAN, depth, scope), ")"));
                case 2, 3 -> parts.addAll(List.of(".map(", of("v", Type.INT, Type.INT, depth, scope), ")"));
                case 4 -> parts.add(choice.of(".limit(2)", ".skip(1)"));
                default -> parts.add(choice.of(".sorted()", ".distinct()"));
            }
        }
        return expr(Type.STREAM, parts.toArray());
    }

    /** A lambda of one parameter, that the JDK calls; its text and its body are the parts. */
    private List<Object> of(String stem, Type parameter, Type result, int depth, Scope scope) {
        Scope body = scope.function(scope.entity);
        return List.of(parameter(stem, parameter, body) + " -> ", e(result, depth, body));
    }

    private static String parameter(String stem, Type type, Scope body) {
        String name = body.fresh(stem);
        // it is an Integer, which has an identity that nothing may depend on
        body.declareNamed(type.equals(Type.INT) ? name + ".intValue()" : name, type, false);
        return name;
    }

    private Expr e(Type type, int depth, Scope scope) {
        return expressions.of(type, depth, scope);
    }
}
