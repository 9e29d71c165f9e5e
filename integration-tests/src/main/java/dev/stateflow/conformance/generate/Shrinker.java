package dev.stateflow.conformance.generate;

import dev.stateflow.conformance.generate.Part.Block;
import dev.stateflow.conformance.generate.Part.Expr;
import dev.stateflow.conformance.generate.Part.Stmt;
import dev.stateflow.conformance.generate.Part.Text;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Takes away what a failure does not need. What is tried need not compile: the judge says no to it. */
public final class Shrinker {
    private final Predicate<GeneratedProgram> stillFails;
    private int triesLeft;

    /**
     * @param stillFails whether a program fails in the way that is looked for
     * @param tries how many programs to try at most
     */
    public Shrinker(Predicate<GeneratedProgram> stillFails, int tries) {
        this.stillFails = stillFails;
        this.triesLeft = tries;
    }

    /** The smallest program found. */
    public GeneratedProgram shrink(GeneratedProgram failing) {
        GeneratedProgram best = failing;
        int position = 0;
        int sinceSuccess = 0;
        while (triesLeft > 0) {
            boolean found = false;
            int at = position;
            for (Iterator<Source> all = variants(best.source()).skip(position).iterator();
                    all.hasNext() && triesLeft > 0;
                    at++) {
                GeneratedProgram smaller = best.with(all.next());
                triesLeft--;
                if (smaller.source().text().length() < best.source().text().length() && stillFails.test(smaller)) {
                    best = smaller;
                    found = true;
                    break;
                }
            }
            if (found) {
                position = at;
                sinceSuccess = 0;
            } else if (position == 0 || sinceSuccess > 0) {
                return best;
            } else {
                position = 0;
                sinceSuccess = 1;
            }
        }
        return best;
    }

    private static Stream<Source> variants(Source source) {
        return variants(source.classes(), Shrinker::variantsOfClass, Shrinker::without)
                .map(classes -> new Source(source.header(), classes));
    }

    private static Stream<Source.ClassPart> variantsOfClass(Source.ClassPart part) {
        return variants(
                        part.methods(),
                        m -> variantsOfBlock(m.body()).map(b -> new Source.MethodPart(m.header(), b)),
                        Shrinker::without)
                .map(methods -> new Source.ClassPart(part.header(), part.fixed(), methods));
    }

    private static Stream<Block> variantsOfBlock(Block block) {
        Stream<List<Stmt>> hoisted = IntStream.range(0, block.statements().size())
                .boxed()
                .flatMap(i -> blocksIn(block.statements().get(i)).map(inner -> {
                    List<Stmt> copy = new ArrayList<>(block.statements());
                    copy.remove(i.intValue());
                    copy.addAll(i, inner.statements());
                    return copy;
                }));
        Stream<List<Stmt>> smaller =
                variants(block.statements(), s -> variantsOfParts(s.parts()).map(Stmt::new), Shrinker::without);
        return Stream.concat(hoisted, smaller).map(Block::new);
    }

    private static Stream<Block> blocksIn(Stmt statement) {
        return statement.parts().stream().filter(Block.class::isInstance).map(Block.class::cast);
    }

    private static Stream<List<Part>> variantsOfParts(List<Part> parts) {
        return variants(parts, Shrinker::variantsOfPart, (list, i) -> Stream.empty());
    }

    private static Stream<Part> variantsOfPart(Part part) {
        if (part instanceof Block b) {
            return variantsOfBlock(b).map(x -> x);
        } else if (part instanceof Expr e) {
            if (e.parts().size() == 1 && e.parts().get(0) instanceof Text) {
                return Stream.of(literal(e.type()));
            }
            Stream<Part> simple = Stream.concat(
                    Stream.of(literal(e.type())),
                    operands(e).filter(o -> o.type().equals(e.type())));
            return Stream.concat(simple, variantsOfParts(e.parts()).map(p -> new Expr(e.type(), p)));
        }
        return Stream.empty();
    }

    private static Stream<Expr> operands(Expr e) {
        return e.parts().stream()
                .filter(Expr.class::isInstance)
                .map(Expr.class::cast)
                .flatMap(o -> Stream.concat(Stream.of(o), operands(o)));
    }

    private static Part literal(Type type) {
        return Part.expr(type, type.literal());
    }

    private static <T> Stream<List<T>> without(List<T> list, int i) {
        List<T> copy = new ArrayList<>(list);
        copy.remove(i);
        return Stream.of(copy);
    }

    /** All lists with one element taken away, then all with one element made smaller. */
    private static <T> Stream<List<T>> variants(
            List<T> list, Function<T, Stream<T>> smaller, BiFunction<List<T>, Integer, Stream<List<T>>> removal) {
        Stream<List<T>> removed = IntStream.range(0, list.size()).boxed().flatMap(i -> removal.apply(list, i));
        Stream<List<T>> changed = IntStream.range(0, list.size())
                .boxed()
                .flatMap(i -> smaller.apply(list.get(i)).map(x -> {
                    List<T> copy = new ArrayList<>(list);
                    copy.set(i, x);
                    return copy;
                }));
        return Stream.concat(removed, changed);
    }
}
