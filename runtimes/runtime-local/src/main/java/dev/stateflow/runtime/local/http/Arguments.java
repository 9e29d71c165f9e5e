package dev.stateflow.runtime.local.http;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stateflow.runtime.local.json.JsonFormat;
import dev.stateflow.runtime.local.json.MismatchException;
import dev.stateflow.runtime.local.json.TypeNames;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Chooses among overloads by the names, number and types of the arguments, and reads the arguments. */
final class Arguments {
    private final JsonFormat json;

    Arguments(JsonFormat json) {
        this.json = json;
    }

    /**
     * What is called with what.
     *
     * @param callable the chosen overload
     * @param values its arguments, boxed
     */
    record Bound(Callable callable, List<@Nullable Object> values) {}

    /**
     * @param candidates the overloads; at least one
     * @param body the arguments: an object by name, an array by position
     * @throws Problem if they fit none, or several equally well
     */
    Bound bind(List<Callable> candidates, JsonNode body) {
        if (!body.isObject() && !body.isArray()) {
            throw invalid(
                    candidates,
                    "the body must be an object with the arguments by name, or an array with the arguments by position, not "
                            + MismatchException.describe(body));
        }
        List<Callable> possible = candidates.stream().filter(c -> fits(c, body)).toList();
        if (possible.isEmpty()) {
            throw body.isObject() ? wrongNames(candidates, body) : wrongCount(candidates, body);
        }
        if (possible.size() == 1) {
            return read(possible.get(0), body);
        }
        List<Bound> readable = new ArrayList<>();
        List<String> reasons = new ArrayList<>();
        for (Callable each : possible) {
            try {
                readable.add(read(each, body));
            } catch (Problem e) {
                reasons.add(each.signature() + ": " + e.getMessage());
            }
        }
        if (readable.isEmpty()) {
            throw invalid(candidates, "the arguments fit no overload").with("reasons", reasons);
        }
        return mostSpecific(readable);
    }

    private static boolean fits(Callable callable, JsonNode body) {
        if (body.size() != callable.parameters().size()) {
            return false;
        }
        return body.isArray() || callable.parameters().stream().allMatch(p -> body.has(p.name()));
    }

    private Bound read(Callable callable, JsonNode body) {
        List<@Nullable Object> values = new ArrayList<>();
        for (int i = 0; i < callable.parameters().size(); i++) {
            Callable.Parameter parameter = callable.parameters().get(i);
            JsonNode value = body.isArray() ? body.get(i) : body.get(parameter.name());
            try {
                values.add(json.read(parameter.type(), value));
            } catch (MismatchException e) {
                throw invalid(
                                List.of(callable),
                                "argument '" + parameter.name() + e.path() + "': expected " + e.expected() + ", got "
                                        + e.found())
                        .with("argument", parameter.name() + e.path())
                        .with("expected", e.expected());
            }
        }
        return new Bound(callable, values);
    }

    /** As Java does: the one whose parameters could all be passed to every other one. */
    private static Bound mostSpecific(List<Bound> readable) {
        List<Bound> best = readable.stream()
                .filter(a -> readable.stream().allMatch(b -> isAtLeastAsSpecific(a.callable(), b.callable())))
                .toList();
        if (best.size() == 1) {
            return best.get(0);
        }
        List<Callable> several = readable.stream().map(Bound::callable).toList();
        throw new Problem(
                        ProblemType.AMBIGUOUS_CALL,
                        "the arguments fit several overloads; choose a method by its parameter types in the path, as in "
                                + several.get(0).selector())
                .with("candidates", several.stream().map(Callable::signature).toList());
    }

    private static boolean isAtLeastAsSpecific(Callable a, Callable b) {
        boolean sameNames = a.names().equals(b.names()); // perhaps in another order
        for (int i = 0; i < a.parameters().size(); i++) {
            Callable.Parameter mine = a.parameters().get(i);
            Callable.Parameter theirs =
                    sameNames ? b.parameter(mine.name()) : b.parameters().get(i);
            if (!isSubtype(mine.type().getRawClass(), theirs.type().getRawClass())) {
                return false;
            }
        }
        return true;
    }

    private static final List<Class<?>> WIDENING =
            List.of(byte.class, short.class, int.class, long.class, float.class, double.class);

    private static boolean isSubtype(Class<?> a, Class<?> b) {
        if (a.isPrimitive() && b.isPrimitive() && a != b) {
            return WIDENING.contains(a) && WIDENING.contains(b) && WIDENING.indexOf(a) < WIDENING.indexOf(b);
        }
        // a primitive is chosen before anything that it would have to be boxed for
        return b.isAssignableFrom(a) || (a.isPrimitive() && !b.isPrimitive());
    }

    private static Problem wrongCount(List<Callable> candidates, JsonNode body) {
        int count = body.size();
        if (candidates.size() > 1) {
            return invalid(candidates, "no overload takes " + arguments(count));
        }
        Callable only = candidates.get(0);
        return invalid(
                candidates,
                only.signature() + " takes " + arguments(only.parameters().size()) + ", got " + count);
    }

    private static String arguments(int count) {
        return count == 1 ? "1 argument" : count + " arguments";
    }

    private static Problem wrongNames(List<Callable> candidates, JsonNode body) {
        Set<String> given = new LinkedHashSet<>();
        for (Iterator<String> names = body.fieldNames(); names.hasNext(); ) {
            given.add(names.next());
        }
        if (candidates.size() > 1) {
            return invalid(candidates, "no overload takes the arguments " + given);
        }
        Callable only = candidates.get(0);
        Set<String> missing = new TreeSet<>(only.names());
        missing.removeAll(given);
        Set<String> unknown = new LinkedHashSet<>(given);
        unknown.removeAll(only.names());
        StringBuilder detail = new StringBuilder();
        if (!missing.isEmpty()) {
            Callable.Parameter first = only.parameters().stream()
                    .filter(p -> missing.contains(p.name()))
                    .findFirst()
                    .orElseThrow();
            detail.append("argument '").append(first.name()).append("' is missing: expected ");
            detail.append(TypeNames.of(first.type()));
            return finish(candidates, detail, unknown, only).with("argument", first.name());
        }
        return finish(candidates, detail, unknown, only)
                .with("argument", unknown.iterator().next());
    }

    private static Problem finish(List<Callable> candidates, StringBuilder detail, Set<String> unknown, Callable only) {
        if (!unknown.isEmpty()) {
            String name = unknown.iterator().next();
            if (!detail.isEmpty()) {
                detail.append("; ");
            }
            detail.append("there is no argument '").append(name).append("'");
            Suggestions.nearest(name, only.names())
                    .ifPresent(near ->
                            detail.append(": did you mean '").append(near).append("'?"));
        }
        return invalid(candidates, detail.toString());
    }

    private static Problem invalid(List<Callable> candidates, String detail) {
        return new Problem(ProblemType.INVALID_ARGUMENTS, detail)
                .with("candidates", candidates.stream().map(Callable::signature).toList());
    }
}
