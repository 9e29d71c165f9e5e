package dev.stateflow.conformance.generate;

import java.util.ArrayList;
import java.util.List;

/** A piece of a generated program: text, or a part of the tree that the shrinker can replace. */
sealed interface Part {
    /**
     * What never changes.
     *
     * @param text Java text
     */
    record Text(String text) implements Part {}

    /**
     * An expression.
     *
     * @param type its static type
     * @param parts text and operands
     */
    record Expr(Type type, List<Part> parts) implements Part {
        public Expr {
            parts = List.copyOf(parts);
        }
    }

    /**
     * One statement.
     *
     * @param parts text, expressions and blocks
     */
    record Stmt(List<Part> parts) implements Part {
        public Stmt {
            parts = List.copyOf(parts);
        }
    }

    /**
     * Statements in braces.
     *
     * @param statements in order
     */
    record Block(List<Stmt> statements) implements Part {
        public Block {
            statements = List.copyOf(statements);
        }
    }

    /** An expression of text and operands. */
    static Expr expr(Type type, Object... parts) {
        return new Expr(type, parts(parts));
    }

    /** A statement of text, expressions and blocks. */
    static Stmt stmt(Object... parts) {
        return new Stmt(parts(parts));
    }

    private static List<Part> parts(Object... parts) {
        List<Part> result = new ArrayList<>();
        for (Object part : parts) {
            if (part instanceof String text) {
                result.add(new Text(text));
            } else if (part instanceof List<?> list) {
                result.addAll(parts(list.toArray()));
            } else if (part instanceof Part p) {
                result.add(p);
            } else {
                throw new IllegalArgumentException("part " + part);
            }
        }
        return result;
    }
}
