package shop;

import dev.stateflow.api.Entity;
import dev.stateflow.api.Key;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

@Entity
class Shelf {
    @Key
    private final String id;

    int[] prices = {1};
    String[][] grid = {{"x"}};
    List<String> names = new ArrayList<>();
    final Map<String, Integer> map = new HashMap<>();
    Spot spot = new Spot();
    Shelf next;
    Object[] shelves = new Object[1];

    Shelf(String id) {
        this.id = id;
    }

    void own() {
        prices[0]++;
        names.add("x");
        map.clear();
        spot.x = 3;
        grid[0][0] = "y";
    }

    void rename(Shelf other) {
        other.prices[0] += 2; // error SF0111
        other.names.add("x"); // error SF0111
        other.map.put("x", 1); // error SF0111
        other.spot.x = 4; // error SF0111
        other.grid[0][0] = "y"; // error SF0111
        int[] local = other.prices;
        if (local.length > 3) {
            local = new int[] {4};
        }
        local[0] = 3; // error SF0111
        other.next.prices = local;
        other.next.next = this;
        ((Shelf) other.shelves[0]).prices = null;
        int[] copy = other.prices.clone();
        copy[0] = 3;
        List<String> more = new ArrayList<>(other.names);
        more.add("y");
        other.names = more;
        int n = other.names.size() + other.map.get("x") + other.prices[0] + other.spot.x;
        copy[0] = n;
    }
}

class Spot {
    int x;
}
