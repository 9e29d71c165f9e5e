package hotel;

import dev.stateflow.api.Entities;
import dev.stateflow.api.Entity;
import dev.stateflow.api.Key;

/** Someone who books rooms. */
@Entity
public class Customer {
    @Key
    private final String name;

    private final String password;
    private int bookings;

    public Customer(String name, String password) {
        this.name = name;
        this.password = password;
    }

    /** Whether it is this customer. */
    public boolean login(String attempt) {
        return password.equals(attempt);
    }

    /** How many bookings were made. */
    public int bookings() {
        return bookings;
    }

    /**
     * Books rooms in the hotel with an id.
     *
     * @return false, with nothing changed, if the password is wrong or there are too few rooms
     * @throws dev.stateflow.api.EntityNotFoundException if there is no such hotel
     */
    public boolean reserve(String attempt, String hotel, Stay stay, int rooms) {
        if (!login(attempt) || !Entities.ref(Hotel.class, hotel).book(this, stay, rooms)) {
            return false;
        }
        bookings++;
        return true;
    }

    @Override
    public String toString() {
        return "customer " + name;
    }
}
