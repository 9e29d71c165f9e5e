// A record of a string, a long and an enum is a key.
// since: 17
package lifecycle.recordaskey;

import dev.stateflow.api.Entities;
import dev.stateflow.api.Entity;
import dev.stateflow.api.Key;
import java.util.List;

@Entity
class Main {
    @Key
    final String id;

    public Main(String id) {
        this.id = id;
    }

    public List<Object> run() {
        Seat a = new Seat(new Place("hall", 7, Side.LEFT), 10);
        Seat b = new Seat(new Place("hall", 7, Side.RIGHT), 20);
        Seat again = Entities.ref(Seat.class, new Place("hall", 7, Side.RIGHT));
        return List.of(a.price(), b.price(), again.price(), again == b, a.equals(b), b.place().side());
    }
}

enum Side {
    LEFT,
    RIGHT
}

record Place(String room, long row, Side side) {}

@Entity
class Seat {
    @Key
    final Place place;

    int price;

    public Seat(Place place, int price) {
        this.place = place;
        this.price = price;
    }

    public int price() {
        return price;
    }

    public Place place() {
        return place;
    }
}
