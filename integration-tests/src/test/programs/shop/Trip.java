// A trip reserves hotel and flight, or neither: the first reservation is taken back when the second fails.
package shop.trip;

import dev.stateflow.api.Entity;
import dev.stateflow.api.Key;
import java.util.Arrays;
import java.util.List;

@Entity
class Main {
    @Key
    final String id;

    public Main(String id) {
        this.id = id;
    }

    public List<Object> run() {
        Resource hotel = new Resource("hotel", 2);
        Resource flight = new Resource("flight", 1);
        User ann = new User("ann");
        return Arrays.asList(ann.order(hotel, flight), ann.order(hotel, flight), hotel.free(), flight.free(), ann.orders());
    }
}

@Entity
class User {
    @Key
    final String name;

    private int orders;

    public User(String name) {
        this.name = name;
    }

    public boolean order(Resource hotel, Resource flight) {
        boolean hotelReserved = hotel.reserve();
        boolean done = false;
        try {
            done = hotelReserved && flight.reserve();
            return done;
        } finally {
            if (hotelReserved && !done) {
                hotel.release();
            }
            orders++;
        }
    }

    public int orders() {
        return orders;
    }
}

@Entity
class Resource {
    @Key
    final String name;

    int free;

    public Resource(String name, int free) {
        this.name = name;
        this.free = free;
    }

    public boolean reserve() {
        if (free == 0) {
            return false;
        }
        free--;
        return true;
    }

    public void release() {
        free++;
    }

    public int free() {
        return free;
    }
}
