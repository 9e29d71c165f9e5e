package dev.stateflow.conformance.generate;

import dev.stateflow.conformance.generate.Part.Block;
import dev.stateflow.conformance.generate.Part.Expr;
import dev.stateflow.conformance.generate.Part.Stmt;
import dev.stateflow.conformance.generate.Source.ClassPart;
import dev.stateflow.conformance.generate.Source.MethodPart;
import java.util.ArrayList;
import java.util.List;

/** Draws a program: a few entity types that call one another in circles, helpers, and a driver. It always compiles and ends. */
final class ProgramGenerator {
    /** Every so many programs make functions, and ask others much more often for it. */
    private static final int WITH_FUNCTIONS = 4;

    private final Choice choice;
    private final Cast cast;
    private final Expressions expressions;
    private final Statements statements;
    private int salt;

    private ProgramGenerator(long seed) {
        choice = new Choice(seed);
        cast = new Cast(choice, seed % WITH_FUNCTIONS == 0);
        expressions = new Expressions(choice, cast);
        statements = new Statements(choice, cast, expressions);
    }

    /** The program of a seed, the same each time. */
    static Source generate(long seed, String packageName) {
        return new ProgramGenerator(seed).source(packageName);
    }

    private Source source(String packageName) {
        List<ClassPart> classes = new ArrayList<>();
        for (String entity : cast.entities) {
            List<MethodPart> methods = new ArrayList<>();
            if (entity.equals("Main")) {
                for (int i = 1; i <= 2; i++) {
                    methods.add(run(i));
                }
            }
            cast.methods.stream().filter(m -> m.owner().equals(entity)).forEach(m -> methods.add(method(m)));
            if (!entity.equals("Main") && (!entity.equals("Gold") || choice.percent(50))) {
                methods.add(method(new Signature(entity, "weight", Type.INT, List.of(Type.INT), false, "public")));
            }
            String superclass = cast.superclasses.get(entity);
            String header = "@Entity\nclass " + entity
                    + (superclass != null ? " extends " + superclass : entity.equals("Main") ? "" : " implements Part")
                    + " {";
            classes.add(new ClassPart(
                    header,
                    superclass != null ? Skeleton.constructor(entity) : Skeleton.entity(entity, cast),
                    methods));
        }
        classes.add(helper("Tools", Skeleton.TOOLS));
        classes.add(helper("Basket", Skeleton.BASKET));
        for (String fixed : Skeleton.CLASSES) {
            classes.add(new ClassPart(fixed.substring(0, fixed.lastIndexOf('}')).stripTrailing(), "", List.of()));
        }
        return new Source("// since: 17\npackage " + packageName + ";\n" + Skeleton.IMPORTS, classes);
    }

    private ClassPart helper(String name, String fixed) {
        return new ClassPart(
                "class " + name + " {",
                fixed,
                cast.methods.stream()
                        .filter(m -> m.owner().equals(name))
                        .map(this::method)
                        .toList());
    }

    private MethodPart run(int number) {
        Scope scope = new Scope("Main", Type.STRING, true, choice.percent(50), -1);
        scope.declareConstant("fuel", Type.INT);
        List<Stmt> body = new ArrayList<>();
        if (number == 1) {
            body.add(Part.stmt("setUp();"));
        }
        body.add(Part.stmt("int fuel = 3;"));
        body.addAll(statements.list(3, 2, scope));
        Expr left = expressions.of(Type.INT, 3, scope);
        Expr right = expressions.of(Type.STRING, 3, scope);
        body.add(Part.stmt("return ", left, " + \":\" + ", right, ";"));
        return new MethodPart(
                "public String run" + number + "()" + (scope.checked ? " throws Refused" : ""), new Block(body));
    }

    private MethodPart method(Signature signature) {
        boolean entity = cast.entities.contains(signature.owner());
        int index = entity ? -1 : cast.methods.indexOf(signature);
        Scope scope = new Scope(signature.owner(), signature.result(), entity, signature.checked(), index);
        scope.declareConstant("fuel", Type.INT);
        StringBuilder header = new StringBuilder(signature.isStatic() ? "static" : signature.access())
                .append(' ')
                .append(signature.result().java())
                .append(' ')
                .append(signature.name())
                .append("(int fuel");
        for (int i = 0; i < signature.parameters().size(); i++) {
            String name = "p" + (char) ('a' + i);
            scope.declareNamed(name, signature.parameters().get(i), true);
            header.append(", ")
                    .append(signature.parameters().get(i).java())
                    .append(' ')
                    .append(name);
        }
        header.append(')').append(signature.checked() ? " throws Refused" : "");
        List<Stmt> body = new ArrayList<>();
        String literal = signature.result().literal();
        body.add(Part.stmt(
                entity ? "if (fuel <= 0 || ++calls > 8) " : "if (fuel <= 0) ",
                new Block(List.of(Part.stmt(literal.isEmpty() ? "return;" : "return " + literal + ";")))));
        if (entity) {
            body.add(Part.stmt("tally = tally * 31 + " + ++salt + ";"));
        } else if (signature.owner().equals("Basket")) {
            scope.declareNamed("item", Type.reference("Item"), true);
            scope.declareNamed("amount", Type.INT, true);
        }
        body.addAll(statements.list(entity ? 1 + choice.below(3) : 2, entity ? 2 : 1, scope));
        if (!signature.result().equals(Type.VOID)) {
            body.add(Part.stmt("return ", expressions.copied(expressions.of(signature.result(), 3, scope)), ";"));
        }
        return new MethodPart(header.toString(), new Block(body));
    }
}
