package dev.stateflow.maven.build;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** Reads {@code project.build.outputTimestamp}. */
public final class OutputTimestamp {
    /** What bundles carry if the project does not say: they are reproducible all the same. */
    private static final Instant DEFAULT = Instant.parse("1980-01-01T00:00:02Z");

    private OutputTimestamp() {}

    /**
     * The time that a project asks for: ISO 8601, or seconds since 1970. A missing value, or one of a single character, which is how a project
     * switches off one that it inherits, gives a fixed time.
     *
     * @throws IllegalArgumentException if it is neither
     */
    public static Instant parse(@Nullable String text) {
        String value = text == null ? "" : text.strip();
        if (value.isEmpty() || (value.length() == 1 && !Character.isDigit(value.charAt(0)))) {
            return DEFAULT;
        }
        try {
            return value.chars().allMatch(Character::isDigit)
                    ? Instant.ofEpochSecond(Long.parseLong(value))
                    : OffsetDateTime.parse(value).toInstant();
        } catch (DateTimeException | NumberFormatException e) {
            throw new IllegalArgumentException(
                    "project.build.outputTimestamp is '" + value
                            + "': expected a time like 2026-01-31T12:00:00Z, or seconds since 1970",
                    e);
        }
    }
}
