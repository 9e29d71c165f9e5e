package dev.stateflow.conformance.generate;

import static dev.stateflow.conformance.generate.Part.expr;

import dev.stateflow.conformance.generate.Part.Block;
import dev.stateflow.conformance.generate.Part.Expr;
import dev.stateflow.conformance.generate.Part.Stmt;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Draws expressions. */
final class Expressions {
    private final Choice choice;
    private final Cast cast;
    private final Operators operators;
    private final Functions functions;

    Expressions(Choice choice, Cast cast) {
        this.choice = choice;
        this.cast = cast;
        this.operators = new Operators(choice, this);
        this.functions = new Functions(choice, this);
    }

    /** What draws functions. */
    Functions functions() {
        return functions;
    }

    /** An expression of a type, at most so many levels deep. */
    Expr of(Type type, int depth, Scope scope) {
        if (depth <= 0) {
            return leaf(type, scope);
        }
        int roll = choice.below(100);
        if (roll < 34) {
            Optional<Expr> call = call(type, depth, scope);
            if (call.isPresent()) {
                return call.get();
            }
        }
        if (roll < 42 && type.kind() != Type.Kind.MUTABLE && type.kind() != Type.Kind.REFERENCES) {
            Optional<Expr> field = remoteField(type, depth, scope);
            if (field.isPresent()) {
                return field.get();
            }
        }
        if (roll < 48) {
            return expr(
                    type,
                    "(",
                    of(Type.BOOLEAN, depth - 1, scope),
                    " ? ",
                    of(type, depth - 1, scope),
                    " : ",
                    of(type, depth - 1, scope),
                    ")");
        }
        if (roll < 52) {
            return switchOf(type, depth, scope);
        }
        if (roll < 57) {
            Optional<Scope.Local> local = scope.local(choice, type, true);
            if (local.isPresent()) {
                return expr(type, "(" + local.get().name() + " = ", cut(of(type, depth - 1, scope)), ")");
            }
        }
        if (roll < 66 && cast.functions) {
            Optional<Expr> result =
                    functions.apply(type, depth - 1, scope).or(() -> functions.callback(type, depth - 1, scope));
            if (result.isPresent()) {
                return result.get();
            }
        }
        return operators.of(type, depth, scope);
    }

    /** A variable, a field of this instance or a literal. */
    Expr leaf(Type type, Scope scope) {
        Optional<Scope.Local> local = scope.local(choice, type, false);
        if (local.isPresent() && choice.percent(65)) {
            return expr(type, local.get().name());
        }
        if (scope.entity) {
            Optional<String> field = field(type);
            if (field.isPresent() && choice.percent(70)) {
                return expr(type, field.get());
            }
            if (type.kind() == Type.Kind.REFERENCE
                    && (cast.assignable(type, scope.owner) || (type.equals(Type.PART) && !scope.owner.equals("Main")))
                    && choice.percent(50)) {
                return expr(type, type.java().equals(scope.owner) ? "this" : "((" + type.java() + ") this)");
            }
        }
        return literal(type);
    }

    /** A constant, or a reference to an instance that exists from the start. */
    Expr literal(Type type) {
        return switch (type.java()) {
            case "int" -> expr(type, choice.of("1", "2", "3", "7", "10", "0"));
            case "long" -> expr(type, choice.of("1L", "5L", "100L", "3000000000L"));
            case "double" -> expr(type, choice.of("0.5", "2.0", "1e9", "0.25"));
            case "boolean" -> expr(type, choice.of("true", "false"));
            case "String" -> expr(type, choice.of("\"a\"", "\"b\"", "\"Aa\"", "\"BB\"", "\"\"", "\"xyz\""));
            case "Color" -> expr(type, choice.of("Color.RED", "Color.GREEN", "Color.BLUE"));
            case "int[]" -> expr(type, choice.of("new int[4]", "new int[] {4, 3, 2, 1}"));
            case "List<Integer>" -> expr(type, "Tools.list(3, 1)");
            case "Part" ->
                choice.percent(30)
                        ? expr(type, "((Part) new Fixed(" + choice.below(9) + "))")
                        : root(type, choice.of("Item", "Cart"));
            case "Object" ->
                expr(type, choice.of("((Object) \"s\")", "((Object) 5)", "((Object) Color.GREEN)", "((Object) 7L)"));
            default -> type.kind() == Type.Kind.REFERENCE ? root(type, type.java()) : expr(type, type.literal());
        };
    }

    private Expr root(Type type, String entity) {
        if (choice.percent(1)) {
            return expr(type, "((" + type.java() + ") null)");
        }
        String key = entity.equals("Main") ? "main" : entity.toLowerCase(java.util.Locale.ROOT) + choice.below(2);
        String reference = "Entities.ref(" + entity + ".class, \"" + key + "\")";
        return expr(type, type.equals(Type.PART) ? "((Part) " + reference + ")" : reference);
    }

    /** A call with a result of this type; empty if nothing fits. */
    Optional<Expr> call(Type type, int depth, Scope scope) {
        if (type.equals(Type.INT) && choice.percent(20)) {
            return Optional.of(expr(
                    type, of(Type.PART, depth - 1, scope), ".weight(fuel - 1, ", of(Type.INT, depth - 1, scope), ")"));
        }
        List<Signature> fitting = cast.methods.stream()
                .filter(m -> m.result().equals(type)
                        && (scope.checked || !m.checked())
                        && (!m.access().equals("private") || m.owner().equals(scope.owner))
                        && (!local(m) || cast.methods.indexOf(m) > scope.staticIndex))
                .toList();
        if (fitting.isEmpty()) {
            return Optional.empty();
        }
        Signature method = choice.of(fitting);
        List<Object> parts = new ArrayList<>();
        if (method.isStatic()) {
            parts.add("Tools");
        } else if (method.owner().equals("Basket")) {
            parts.addAll(List.of(
                    "new Basket(",
                    of(Type.reference("Item"), depth - 1, scope),
                    ", ",
                    of(Type.INT, depth - 1, scope),
                    ")"));
        } else if (scope.entity && cast.has(scope.owner, method) && choice.percent(35)) {
            parts.add("this");
        } else if (scope.entity && method.owner().equals(cast.superclasses.get(scope.owner)) && choice.percent(60)) {
            parts.add("super");
        } else {
            parts.add(of(Type.reference(method.owner()), depth - 1, scope));
        }
        parts.add("." + method.name() + "(fuel - 1");
        for (Type parameter : method.parameters()) {
            parts.add(", ");
            Expr argument = of(parameter, depth - 1, scope);
            parts.add(local(method) ? argument : copied(argument));
        }
        parts.add(")");
        return Optional.of(expr(type, parts.toArray()));
    }

    private static boolean local(Signature method) {
        return method.isStatic() || method.owner().equals("Basket");
    }

    private Optional<Expr> remoteField(Type type, int depth, Scope scope) {
        return field(type).map(f -> {
            Expr receiver = of(Type.reference(choice.of(cast.entities)), depth - 1, scope);
            if (type.equals(Type.INT) && choice.percent(30)) {
                return choice.percent(50)
                        ? expr(type, receiver, "." + f + "++")
                        : expr(
                                type,
                                "(",
                                receiver,
                                "." + f + " " + choice.of("+=", "-=", "*=") + " ",
                                of(Type.INT, depth - 1, scope),
                                ")");
            }
            return expr(type, receiver, "." + f);
        });
    }

    private Expr switchOf(Type type, int depth, Scope scope) {
        boolean jumps = scope.jumps;
        scope.jumps = false;
        int mark = scope.mark();
        Expr subject = of(Type.INT, depth - 1, scope);
        String name = scope.fresh("v");
        Stmt first = Part.stmt("int " + name + " = ", of(Type.INT, depth - 1, scope), ";");
        scope.declareNamed(name, Type.INT, true);
        String chosen = scope.fresh("chosen");
        Stmt choose = Part.stmt(type.java() + " " + chosen + " = ", of(type, depth - 1, scope), ";");
        Stmt last = Part.stmt("yield " + chosen + ";");
        scope.reset(mark);
        Expr result = expr(
                type,
                "(switch (",
                subject,
                ") { case 0, 1 -> ",
                of(type, depth - 1, scope),
                "; case 7 -> ",
                new Block(List.of(first, choose, last)),
                " default -> ",
                of(type, depth - 1, scope),
                "; })");
        scope.jumps = jumps;
        return result;
    }

    /** The name of a field of this type, which all entities have. */
    Optional<String> field(Type type) {
        List<String> names = cast.fields.entrySet().stream()
                .filter(e -> e.getValue().equals(type))
                .map(java.util.Map.Entry::getKey)
                .toList();
        return names.isEmpty() ? Optional.empty() : Optional.of(choice.of(names));
    }

    /** A value that may cross a border: nothing else holds it. */
    Expr copied(Expr value) {
        return switch (value.type().java()) {
            case "int[]" -> expr(value.type(), "(", value, ").clone()");
            case "Map<String, Integer>" -> expr(value.type(), "new LinkedHashMap<String, Integer>(", value, ")");
            default ->
                value.type().java().startsWith("List<")
                        ? expr(
                                value.type(),
                                "new ArrayList<" + value.type().java().substring("List<".length()) + "(",
                                value,
                                ")")
                        : value;
        };
    }

    /** Texts that are kept must not grow without end. */
    Expr cut(Expr value) {
        return value.type().equals(Type.STRING) ? expr(Type.STRING, "Tools.cut(", value, ")") : value;
    }
}
