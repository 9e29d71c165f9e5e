package hotel;

import dev.stateflow.api.Entity;
import dev.stateflow.api.Key;
import java.util.ArrayList;
import java.util.List;

/** The rooms of one hotel. Handles one request at a time, like every entity: two guests never get the last room. */
@Entity
public class Hotel {
    /**
     * Rooms that are taken.
     *
     * @param customer who has them
     * @param stay for when
     * @param rooms how many
     */
    public record Booking(Customer customer, Stay stay, int rooms) {}

    @Key
    private final String id;

    private final int capacity;
    private final List<Booking> bookings = new ArrayList<>();

    public Hotel(String id, int capacity) {
        this.id = id;
        this.capacity = capacity;
    }

    /** How many rooms are free for the whole of a stay. */
    public int free(Stay stay) {
        int taken = 0;
        for (Booking booking : bookings) {
            if (booking.stay().overlaps(stay)) {
                taken += booking.rooms();
            }
        }
        return capacity - taken;
    }

    /** Books rooms; false, with nothing changed, if there are too few. */
    public boolean book(Customer customer, Stay stay, int rooms) {
        if (rooms <= 0) {
            throw new IllegalArgumentException("the number of rooms must be positive, but is " + rooms);
        }
        if (free(stay) < rooms) {
            return false;
        }
        bookings.add(new Booking(customer, stay, rooms));
        return true;
    }

    /** How many bookings there are. */
    public int bookings() {
        return bookings.size();
    }

    @Override
    public String toString() {
        return "hotel " + id;
    }
}
