package dev.stateflow.analyzer.diagnostics;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the lines of declarations, which class files do not have: a look at the source text, near the code that belongs to the declaration. Where the
 * text is not clear, the line of the code stays.
 */
final class Declarations {
    private static final String BEFORE = "(?<![\\p{javaJavaIdentifierPart}.])";
    private static final String AFTER = "(?![\\p{javaJavaIdentifierPart}])";
    private static final Pattern STATEMENT =
            Pattern.compile("\\b(return|new|throw|else|assert|case|yield|instanceof|import|package)\\s*$");
    private static final Pattern COMMENT = Pattern.compile("^\\s*(//|/?\\*)");

    private Declarations() {}

    /** The line of the declaration of a place that is one, counting from 1. */
    static OptionalInt find(List<String> lines, Place place) {
        Optional<Pattern> pattern = pattern(place);
        if (pattern.isEmpty()) {
            return OptionalInt.empty();
        }
        OptionalInt found = find(lines, place, pattern.get(), false);
        // record components and Kotlin's properties stand in parentheses, but so do parameters that have a field's name
        return found.isEmpty() && place.kind() == Place.Kind.FIELD ? find(lines, place, pattern.get(), true) : found;
    }

    private static OptionalInt find(List<String> lines, Place place, Pattern pattern, boolean inParentheses) {
        int best = 0;
        boolean unique = true;
        // code stands below the head of its method
        int last = place.kind() == Place.Kind.METHOD && place.line() != 0 ? place.line() : lines.size();
        for (int i = 1; i <= Math.min(last, lines.size()); i++) {
            if (declares(lines.get(i - 1), pattern, place, inParentheses)) {
                unique = best == 0;
                if (best == 0 || isNearer(i, best, place)) {
                    best = i;
                }
            }
        }
        boolean known = best != 0 && (unique || place.line() != 0);
        return known ? OptionalInt.of(best) : OptionalInt.empty();
    }

    private static Optional<Pattern> pattern(Place place) {
        String name = BEFORE + Pattern.quote(place.token()) + AFTER;
        if (place.token().isEmpty()) {
            return Optional.empty();
        }
        return switch (place.kind()) {
            case CODE -> Optional.empty();
            case CLASS -> Optional.of(Pattern.compile("\\b(?:class|interface|enum|record|object)\\s+" + name));
            case METHOD -> Optional.of(Pattern.compile(name + "\\s*\\("));
            case FIELD -> Optional.of(Pattern.compile(name + "\\s*(?:=(?!=)|[;,:)\\[]|$)"));
        };
    }

    private static boolean declares(String line, Pattern pattern, Place place, boolean inParentheses) {
        if (COMMENT.matcher(line).find()) {
            return false;
        }
        Matcher matcher = pattern.matcher(line);
        while (matcher.find()) {
            String before = line.substring(0, matcher.start()).stripTrailing();
            if (place.kind() == Place.Kind.FIELD && !inParentheses && isOpen(before)) {
                continue;
            }
            boolean constructor = place.kind() == Place.Kind.METHOD && isConstructor(place);
            if (place.kind() == Place.Kind.CLASS
                    || (constructor && !STATEMENT.matcher(before).find())) {
                return true;
            }
            // a type stands before the name: an identifier, type arguments or brackets
            boolean afterType = !before.isEmpty()
                    && before.length() < matcher.start()
                    && (Character.isJavaIdentifierPart(before.charAt(before.length() - 1))
                            || ">]?".indexOf(before.charAt(before.length() - 1)) >= 0);
            if (afterType && !STATEMENT.matcher(before).find()) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOpen(String before) {
        return before.chars().filter(c -> c == '(').count()
                > before.chars().filter(c -> c == ')').count();
    }

    private static boolean isConstructor(Place place) {
        return !place.member().contains("." + place.token() + "(");
    }

    private static boolean isNearer(int line, int best, Place place) {
        return Math.abs(line - place.line()) < Math.abs(best - place.line());
    }
}
