package hotel;

import java.time.LocalDate;

/**
 * Some nights.
 *
 * @param arrival the day before the first night
 * @param departure the day after the last one
 */
public record Stay(LocalDate arrival, LocalDate departure) {
    public Stay {
        if (!arrival.isBefore(departure)) {
            throw new IllegalArgumentException("a stay can't end on " + departure + " if it begins on " + arrival);
        }
    }

    /** Whether the two have a night in common. */
    public boolean overlaps(Stay other) {
        return arrival.isBefore(other.departure) && other.arrival.isBefore(departure);
    }
}
