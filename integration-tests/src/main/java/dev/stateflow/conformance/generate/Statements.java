package dev.stateflow.conformance.generate;

import static dev.stateflow.conformance.generate.Part.stmt;

import dev.stateflow.conformance.generate.Part.Block;
import dev.stateflow.conformance.generate.Part.Expr;
import dev.stateflow.conformance.generate.Part.Stmt;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Draws statements. */
final class Statements {
    private static final int DEPTH = 2;

    private final Choice choice;
    private final Cast cast;
    private final Expressions expressions;

    Statements(Choice choice, Cast cast, Expressions expressions) {
        this.choice = choice;
        this.cast = cast;
        this.expressions = expressions;
    }

    /** Some statements, with variables of their own. */
    Block block(int count, int nesting, Scope scope, Stmt... first) {
        int mark = scope.mark();
        Block block = new Block(list(count, nesting, scope, first));
        scope.reset(mark);
        return block;
    }

    /** Some statements, whose variables stay in scope. */
    List<Stmt> list(int count, int nesting, Scope scope, Stmt... first) {
        List<Stmt> statements = new ArrayList<>(List.of(first));
        for (int i = 0; i < count; i++) {
            statements.add(statement(nesting, scope));
        }
        return statements;
    }

    private Stmt statement(int nesting, Scope scope) {
        int roll = choice.below(100);
        if (nesting > 0 && roll < 40) {
            return switch (roll / 5) {
                case 0, 1 ->
                    stmt(
                            "if (",
                            e(Type.BOOLEAN, scope),
                            ") ",
                            block(2, nesting - 1, scope),
                            choice.percent(50) ? List.of(" else ", block(1, nesting - 1, scope)) : "");
                case 2, 3, 4 -> loop(nesting, scope);
                case 5 -> switchOn(nesting, scope);
                default -> tryWith(nesting, scope);
            };
        }
        if (roll < 44 && cast.functions) {
            return expressions.functions().declare(scope);
        }
        if (roll < 58) {
            Type type = cast.anyType(choice);
            Expr value = e(type, scope);
            String name = scope.declare(stem(type), type, true);
            return stmt(type.java() + " " + name + " = ", expressions.cut(value), ";");
        }
        if (roll < 66) {
            return jump(scope);
        }
        if (roll < 74 && scope.entity) {
            Type type = choice.of(List.copyOf(cast.fields.values()));
            String field = expressions.field(type).orElseThrow();
            return stmt(field + " = ", expressions.cut(e(type, scope)), ";");
        }
        if (roll < 82) {
            String field = choice.of(List.copyOf(cast.fields.keySet()));
            Type type = cast.fields.get(field);
            if (type != null && (type.kind() == Type.Kind.VALUE || type.kind() == Type.Kind.REFERENCE)) {
                String operator = type.equals(Type.INT) || type.equals(Type.LONG) || type.equals(Type.DOUBLE)
                        ? choice.of("=", "+=", "-=")
                        : "=";
                return stmt(
                        e(Type.reference(choice.of(cast.entities)), scope),
                        "." + field + " " + operator + " ",
                        expressions.cut(e(type, scope)),
                        ";");
            }
        }
        if (roll < 90) {
            return grow(scope);
        }
        Optional<Expr> call = expressions.call(choice.percent(40) ? Type.VOID : cast.anyType(choice), DEPTH, scope);
        return call.isPresent() ? stmt(call.get(), ";") : grow(scope);
    }

    private Expr e(Type type, Scope scope) {
        return expressions.of(type, choice.of(1, 1, 2, 2, 3), scope);
    }

    private static String stem(Type type) {
        return switch (type.kind()) {
            case REFERENCE -> type.java().toLowerCase(java.util.Locale.ROOT);
            case REFERENCES -> "refs";
            default -> type.java().substring(0, 1).toLowerCase(java.util.Locale.ROOT);
        };
    }

    private Stmt grow(Scope scope) {
        Type type = choice.of(Type.INTS, Type.LIST, Type.MAP, Type.references("Item"));
        Optional<String> target = scope.local(choice, type, false).map(Scope.Local::name);
        if (target.isEmpty() && scope.entity) {
            target = expressions.field(type);
        }
        if (target.isEmpty()) {
            return stmt(expressions.leaf(Type.STRING, scope), ".length();");
        }
        String name = target.get();
        return switch (type.java()) {
            case "int[]" ->
                stmt(
                        name + "[",
                        e(Type.INT, scope),
                        " & 3] " + choice.of("=", "+=", "-=") + " ",
                        e(Type.INT, scope),
                        ";");
            case "Map<String, Integer>" ->
                stmt(name + ".put(", expressions.cut(e(Type.STRING, scope)), ", ", e(Type.INT, scope), ");");
            case "List<Integer>" ->
                stmt(
                        "if (" + name + ".size() < 5) ",
                        new Block(List.of(stmt(name + ".add(", e(Type.INT, scope), ");"))));
            default ->
                stmt(
                        "if (" + name + ".size() < 5) ",
                        new Block(List.of(stmt(name + ".add(", e(type.element(), scope), ");"))));
        };
    }

    private Stmt jump(Scope scope) {
        Expr condition = e(Type.BOOLEAN, scope);
        List<Stmt> jumps = new ArrayList<>();
        if (scope.jumps) {
            scope.labels.forEach(label -> jumps.add(stmt(choice.of("break ", "continue ") + label + ";")));
            Expr result = expressions.of(scope.result, 2, scope);
            jumps.add(
                    scope.result.equals(Type.VOID)
                            ? stmt("return;")
                            : stmt("return ", expressions.copied(result), ";"));
        }
        if (!jumps.isEmpty() && choice.percent(scope.guards > 0 ? 50 : 90)) {
            return stmt("if (", condition, ") ", new Block(List.of(choice.of(jumps))));
        }
        jumps.clear();
        jumps.add(
                choice.percent(50)
                        ? stmt("throw new Broken(", e(Type.STRING, scope), ");")
                        : scope.checked
                                ? stmt("throw new Refused(", e(Type.INT, scope), ");")
                                : stmt("throw new IllegalStateException(", e(Type.STRING, scope), ");"));
        return stmt("if (", condition, ") ", new Block(List.of(choice.of(jumps))));
    }

    private Stmt loop(int nesting, Scope scope) {
        if (scope.loops >= 2) {
            return stmt("if (", e(Type.BOOLEAN, scope), ") ", block(2, nesting - 1, scope));
        }
        int mark = scope.mark();
        String label = scope.fresh("loop");
        String counter = scope.fresh("n");
        Type elements = choice.of(Type.LIST, Type.INTS, Type.references("Item"), Type.MAP);
        Expr over = e(elements, scope);
        Expr condition = e(Type.BOOLEAN, scope);
        scope.loops++;
        boolean jumps = scope.jumps;
        java.util.Deque<String> outer = new java.util.ArrayDeque<>(scope.labels);
        if (!jumps) {
            scope.labels.clear();
        }
        scope.labels.push(label);
        int kind = choice.below(7);
        Stmt loop;
        if (kind == 0) {
            loop = stmt(
                    "int " + counter + " = 0; " + label + ": while (" + counter + "++ < 3 && ",
                    condition,
                    ") ",
                    block(2, nesting - 1, scope));
        } else if (kind == 1) {
            loop = stmt(
                    "int " + counter + " = 0; " + label + ": do ",
                    block(2, nesting - 1, scope),
                    " while (++" + counter + " < 3 && ",
                    condition,
                    ");");
        } else if (kind == 2) {
            scope.declareNamed(counter, Type.INT, false);
            loop = stmt(
                    label + ": for (int " + counter + " = 0; " + counter + " < 3 && ",
                    condition,
                    "; " + counter + "++) ",
                    block(2, nesting - 1, scope));
        } else if (elements.equals(Type.MAP)) {
            String entry = scope.fresh("entry");
            scope.declareNamed(entry + ".getValue()", Type.INT, false);
            scope.declareNamed(entry + ".getKey()", Type.STRING, false);
            loop = stmt(
                    label + ": for (Map.Entry<String, Integer> " + entry + " : Tools.few(",
                    over,
                    ").entrySet()) ",
                    block(2, nesting - 1, scope));
        } else if (elements.kind() == Type.Kind.REFERENCES) {
            String item = scope.declare("item", elements.element(), true);
            loop = stmt(label + ": for (Item " + item + " : ", over, ") ", block(2, nesting - 1, scope));
        } else {
            String each = scope.declare("each", Type.INT, true);
            loop = stmt(label + ": for (int " + each + " : ", over, ") ", block(2, nesting - 1, scope));
        }
        scope.labels.clear();
        scope.labels.addAll(outer);
        scope.loops--;
        scope.reset(mark);
        return loop;
    }

    private Stmt switchOn(int nesting, Scope scope) {
        int kind = choice.below(3);
        Type type = kind == 0 ? Type.INT : kind == 1 ? Type.STRING : Type.COLOR;
        List<String> cases = kind == 0
                ? (choice.percent(50) ? List.of("0", "1", "2") : List.of("-5", "3", "1000000"))
                : kind == 1 ? List.of("\"Aa\"", "\"BB\"", "\"a\"") : List.of("RED", "GREEN");
        List<Object> parts = new ArrayList<>(List.of("switch (", e(type, scope), ") { "));
        for (String value : cases) {
            parts.addAll(List.of(
                    "case " + value + ": ", block(1, nesting - 1, scope), choice.percent(70) ? " break; " : " "));
        }
        parts.addAll(List.of("default: ", block(1, nesting - 1, scope), " }"));
        return stmt(parts.toArray());
    }

    private Stmt tryWith(int nesting, Scope scope) {
        boolean outerChecked = scope.checked;
        List<Object> parts = new ArrayList<>(List.of("try "));
        boolean resource = choice.percent(30);
        if (resource) {
            parts.addAll(List.of(
                    "(Lease " + scope.fresh("lease") + " = new Lease(",
                    e(Type.PART, scope),
                    ", fuel - 1, ",
                    e(Type.INT, scope),
                    ")) "));
        }
        boolean refused = choice.percent(40);
        boolean broken = choice.percent(40);
        boolean any = choice.percent(50);
        scope.guards += any ? 1 : 0;
        scope.checked |= refused;
        parts.add(
                refused
                        ? block(2, nesting - 1, scope, stmt("Tools.check(", e(Type.INT, scope), ");"))
                        : block(2, nesting - 1, scope));
        scope.checked = outerChecked;
        if (refused) {
            String e = scope.fresh("e");
            parts.add(" catch (Refused " + e + ") ");
            parts.add(handler(e, e + ".code", Type.INT, outerChecked, nesting, scope));
        }
        scope.guards -= any ? 1 : 0;
        if (broken) {
            String e = scope.fresh("e");
            parts.add(" catch (Broken " + e + ") ");
            parts.add(handler(e, e + ".getMessage()", Type.STRING, true, nesting, scope));
        }
        if (any) {
            String e = scope.fresh("e");
            boolean multi = choice.percent(25);
            parts.add(" catch (" + (multi ? "ArithmeticException | NullPointerException" : "RuntimeException") + " " + e
                    + ") ");
            parts.add(handler(e, e + ".getClass().getSimpleName()", Type.STRING, true, nesting, scope));
        }
        if (choice.percent(50) || !(resource || refused || broken || any)) {
            parts.addAll(List.of(" finally ", block(2, nesting - 1, scope)));
        }
        return stmt(parts.toArray());
    }

    private Block handler(String exception, String about, Type type, boolean rethrow, int nesting, Scope scope) {
        int mark = scope.mark();
        String name = scope.declare("seen", type, true);
        Stmt first = stmt(type.java() + " " + name + " = " + about + ";");
        List<Stmt> statements = list(1, nesting - 1, scope, first);
        if (rethrow && choice.percent(40)) {
            statements.add(
                    stmt("if (", e(Type.BOOLEAN, scope), ") ", new Block(List.of(stmt("throw " + exception + ";")))));
        }
        scope.reset(mark);
        return new Block(statements);
    }
}
