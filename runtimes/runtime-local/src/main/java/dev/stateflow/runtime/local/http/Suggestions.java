package dev.stateflow.runtime.local.http;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** Finds what somebody may have meant. */
final class Suggestions {
    private Suggestions() {}

    /** The known name that is nearest to a name, if one is near enough to be meant. */
    static Optional<String> nearest(String name, Collection<String> known) {
        String best = null;
        int least = Math.max(1, name.length() / 3) + 1;
        if (name.length() <= 100) { // the distance takes quadratic time
            for (String candidate : known) {
                int distance = distance(name.toLowerCase(Locale.ROOT), candidate.toLowerCase(Locale.ROOT));
                if (distance < least) {
                    least = distance;
                    best = candidate;
                }
            }
        }
        return Optional.ofNullable(best);
    }

    /** How many insertions, removals and replacements of characters lead from one to the other. */
    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }
}
