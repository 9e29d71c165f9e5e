package dev.stateflow.conformance.generate;

import static dev.stateflow.conformance.generate.Part.expr;

import dev.stateflow.conformance.generate.Part.Expr;
import java.util.Optional;

/** Draws expressions that are made of operators, casts, constructors and calls of the JDK. */
final class Operators {
    private final Choice choice;
    private final Expressions expressions;

    Operators(Choice choice, Expressions expressions) {
        this.choice = choice;
        this.expressions = expressions;
    }

    Expr of(Type type, int depth, Scope scope) {
        return switch (type.java()) {
            case "int" -> integer(depth - 1, scope);
            case "long" -> wide(depth - 1, scope);
            case "double" -> real(depth - 1, scope);
            case "boolean" -> truth(depth - 1, scope);
            case "String" -> text(depth - 1, scope);
            case "int[]" ->
                choice.percent(60)
                        ? expr(
                                type,
                                "new int[] {",
                                e(Type.INT, depth - 1, scope),
                                ", ",
                                e(Type.INT, depth - 1, scope),
                                ", ",
                                e(Type.INT, depth - 1, scope),
                                ", 1}")
                        : expressions.leaf(type, scope);
            case "List<Integer>" ->
                choice.percent(60)
                        ? expr(
                                type,
                                "Tools.list(",
                                e(Type.INT, depth - 1, scope),
                                ", ",
                                e(Type.INT, depth - 1, scope),
                                ")")
                        : expressions.leaf(type, scope);
            case "Map<String, Integer>" ->
                choice.percent(60)
                        ? expr(
                                type,
                                "Tools.map(",
                                e(Type.STRING, depth - 1, scope),
                                ", ",
                                e(Type.INT, depth - 1, scope),
                                ")")
                        : expressions.leaf(type, scope);
            case "Object" ->
                expr(
                        type,
                        "((Object) (",
                        e(
                                choice.of(
                                        Type.INT,
                                        Type.LONG,
                                        Type.STRING,
                                        Type.reference("Item"),
                                        Type.reference("Cart"),
                                        Type.DOUBLE),
                                depth - 1,
                                scope),
                        "))");
            case "Color" -> expr(type, "Color.values()[", e(Type.INT, depth - 1, scope), " & 1]");
            default -> reference(type, depth - 1, scope);
        };
    }

    private Expr e(Type type, int depth, Scope scope) {
        return expressions.of(type, depth, scope);
    }

    private Expr binary(Type type, Type operand, String operator, int depth, Scope scope) {
        return expr(type, "(", e(operand, depth, scope), " " + operator + " ", e(operand, depth, scope), ")");
    }

    @SuppressWarnings("StatementSwitchToExpressionSwitch") // some cases go on behind the switch
    private Expr integer(int depth, Scope scope) {
        switch (choice.below(16)) {
            case 14:
                return lambda(depth, scope);
            case 0, 1, 2, 3:
                return choice.percent(75)
                        ? binary(Type.INT, Type.INT, choice.of("+", "-", "*", "^", "&", "|"), depth, scope)
                        : division(depth, scope);
            case 4:
                return expr(Type.INT, "(int) ", expr(Type.LONG, "(", e(Type.LONG, depth, scope), ")"));
            case 5:
                return expr(Type.INT, "(int) ", expr(Type.DOUBLE, "(", e(Type.DOUBLE, depth, scope), ")"));
            case 6:
                return expr(Type.INT, "(", e(Type.STRING, depth, scope), ").length()");
            case 7:
                return expr(Type.INT, "Tools.at(", e(Type.LIST, depth, scope), ", ", e(Type.INT, depth, scope), ")");
            case 8:
                return expr(
                        Type.INT,
                        "(",
                        e(Type.INTS, depth, scope),
                        ")[",
                        e(Type.INT, depth, scope),
                        choice.percent(99) ? " & 3]" : " % 5]");
            case 9:
                return expr(Type.INT, "Math.max(", e(Type.INT, depth, scope), ", ", e(Type.INT, depth, scope), ")");
            case 10:
                return expr(
                        Type.INT,
                        "new Pair(",
                        e(Type.INT, depth, scope),
                        ", new Pair(",
                        e(Type.LONG, depth, scope),
                        ", ",
                        e(Type.STRING, depth, scope),
                        ")).sum()");
            case 11:
                return expr(
                        Type.INT,
                        "(",
                        e(Type.MAP, depth, scope),
                        ").getOrDefault(",
                        e(Type.STRING, depth, scope),
                        ", ",
                        e(Type.INT, depth, scope),
                        ")");
            case 12:
                Optional<Scope.Local> array = scope.local(choice, Type.INTS, false);
                if (array.isPresent()) {
                    return expr(
                            Type.INT,
                            "(" + array.get().name() + "[",
                            e(Type.INT, depth, scope),
                            " & 3] " + choice.of("=", "+=", "*=", "<<=") + " ",
                            e(Type.INT, depth, scope),
                            ")");
                }
                break;
            default:
                Optional<Scope.Local> local = scope.local(choice, Type.INT, true);
                if (local.isPresent()) {
                    return choice.percent(50)
                            ? expr(
                                    Type.INT,
                                    choice.of(
                                            local.get().name() + "++",
                                            "--" + local.get().name()))
                            : expr(
                                    Type.INT,
                                    "(" + local.get().name() + " " + choice.of("+=", "-=", "^=") + " ",
                                    e(Type.INT, depth, scope),
                                    ")");
                }
        }
        return binary(Type.INT, Type.INT, "+", depth, scope);
    }

    /** Division, nearly always by something else than zero. */
    private Expr division(int depth, Scope scope) {
        Expr left = e(Type.INT, depth, scope);
        String operator = choice.of("/", "%");
        Expr right = e(Type.INT, depth, scope);
        return choice.percent(97)
                ? expr(Type.INT, "(", left, " " + operator + " Tools.some(", right, "))")
                : expr(Type.INT, "(", left, " " + operator + " ", right, ")");
    }

    /** A lambda that captures: it is made after its argument was evaluated, so that it does not live across a call. */
    private Expr lambda(int depth, Scope scope) {
        String body = choice.of("x -> x * 2 + fuel", "x -> fuel - x", "x -> x ^ 5", "Math::abs", "Tools::some");
        return choice.percent(60)
                ? expr(Type.INT, "Tools.map(", e(Type.INT, depth, scope), ", " + body + ")")
                : expr(Type.INT, "Tools.sum(", e(Type.LIST, depth, scope), ", " + body + ")");
    }

    private Expr wide(int depth, Scope scope) {
        return switch (choice.below(6)) {
            case 0 ->
                expr(
                        Type.LONG,
                        "(",
                        e(Type.LONG, depth, scope),
                        choice.of(" << ", " >>> ", " >> "),
                        e(Type.INT, depth, scope),
                        ")");
            case 1 -> expr(Type.LONG, "(long) ", expr(Type.INT, "(", e(Type.INT, depth, scope), ")"));
            case 2 ->
                expr(
                        Type.LONG,
                        "(",
                        e(Type.LONG, depth, scope),
                        choice.of(" + ", " * "),
                        e(Type.INT, depth, scope),
                        ")");
            default -> binary(Type.LONG, Type.LONG, choice.of("+", "-", "*", "^"), depth, scope);
        };
    }

    private Expr real(int depth, Scope scope) {
        return switch (choice.below(5)) {
            case 0 -> expr(Type.DOUBLE, "(double) ", expr(Type.LONG, "(", e(Type.LONG, depth, scope), ")"));
            case 1 -> expr(Type.DOUBLE, "(", e(Type.INT, depth, scope), " * ", e(Type.DOUBLE, depth, scope), ")");
            default -> binary(Type.DOUBLE, Type.DOUBLE, choice.of("+", "-", "*", "/"), depth, scope);
        };
    }

    private Expr truth(int depth, Scope scope) {
        return switch (choice.below(12)) {
            case 0, 1, 2 -> binary(Type.BOOLEAN, Type.BOOLEAN, choice.of("&&", "||"), depth, scope);
            case 3 -> binary(Type.BOOLEAN, Type.BOOLEAN, choice.of("&", "|", "^"), depth, scope);
            case 4 -> binary(Type.BOOLEAN, Type.LONG, choice.of("<", ">=", "=="), depth, scope);
            case 5 -> binary(Type.BOOLEAN, Type.DOUBLE, choice.of("<", ">", "!="), depth, scope);
            case 6 -> binary(Type.BOOLEAN, Type.reference("Item"), choice.of("==", "!="), depth, scope);
            case 7 ->
                expr(Type.BOOLEAN, "(", e(Type.STRING, depth, scope), ").equals(", e(Type.STRING, depth, scope), ")");
            case 8 ->
                expr(
                        Type.BOOLEAN,
                        "(",
                        e(choice.of(Type.OBJECT, Type.PART), depth, scope),
                        " instanceof " + choice.of("Item", "Cart") + ")");
            case 9 -> expr(Type.BOOLEAN, "!", e(Type.BOOLEAN, depth, scope));
            default -> binary(Type.BOOLEAN, Type.INT, choice.of("<", "<=", ">", "==", "!="), depth, scope);
        };
    }

    private Expr text(int depth, Scope scope) {
        Type operand = choice.of(
                Type.INT,
                Type.LONG,
                Type.DOUBLE,
                Type.BOOLEAN,
                Type.STRING,
                Type.COLOR,
                Type.reference("Item"),
                Type.LIST,
                Type.INT);
        return choice.percent(50)
                ? expr(Type.STRING, "(", e(Type.STRING, depth, scope), " + ", e(operand, depth, scope), ")")
                : expr(
                        Type.STRING,
                        "(\"<\" + ",
                        e(operand, depth, scope),
                        " + \",\" + ",
                        e(Type.INT, depth, scope),
                        " + ",
                        e(Type.STRING, depth, scope),
                        ")");
    }

    @SuppressWarnings("StatementSwitchToExpressionSwitch") // some cases go on behind the switch
    private Expr reference(Type type, int depth, Scope scope) {
        if (type.kind() == Type.Kind.REFERENCES) {
            Type element = type.element();
            return choice.percent(60)
                    ? expr(type, "Tools.items(", e(element, depth, scope), ", ", e(element, depth, scope), ")")
                    : expressions.leaf(type, scope);
        }
        if (type.java().equals("Item")) {
            switch (choice.below(6)) {
                case 0, 1:
                    return expr(
                            type,
                            "Tools.pick(",
                            e(Type.references("Item"), depth, scope),
                            ", ",
                            e(Type.INT, depth, scope),
                            ")");
                case 2:
                    return expr(type, "Tools.item(", e(choice.of(Type.OBJECT, Type.PART), depth, scope), ")");
                case 3:
                    if (choice.percent(4)) {
                        return expr(type, "((Item) ", e(Type.PART, depth, scope), ")");
                    }
                    break;
                case 4:
                    if (scope.loops == 0 && scope.entity && choice.percent(50)) {
                        return expr(type, "new Item(name + \"-\" + (++created), ", e(Type.INT, depth, scope), ")");
                    }
                    break;
                default:
            }
        }
        return choice.percent(50) ? expressions.literal(type) : expressions.leaf(type, scope);
    }
}
