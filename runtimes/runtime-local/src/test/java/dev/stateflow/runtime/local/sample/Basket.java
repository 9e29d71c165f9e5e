package dev.stateflow.runtime.local.sample;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A value with everything in it.
 *
 * @param note a plain class without getters
 */
@SuppressWarnings("ArrayRecordComponent") // users have them
public record Basket(
        List<Item> items,
        Map<Item, Integer> amounts,
        Optional<Product> gift,
        Named named,
        Product[] more,
        BigDecimal discount,
        LocalDate day,
        Instant at,
        long number,
        @Nullable Note note) {

    /** A plain class without getters. */
    public static final class Note {
        private String text = "";
        private @Nullable Item about;
        private transient int reads;

        @SuppressWarnings("unused") // transient fields are not part of the value
        int reads() {
            return reads++;
        }

        @Override
        public String toString() {
            return text + " " + about;
        }
    }
}
