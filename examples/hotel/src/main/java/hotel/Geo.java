package hotel;

import dev.stateflow.api.Entity;
import dev.stateflow.api.Key;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Where the hotels of a region are. */
@Entity
public class Geo {
    private static final double NEAR = 10;
    private static final int MOST = 5;

    @Key
    private final String region;

    private final Map<String, Place> places = new LinkedHashMap<>();

    public Geo(String region) {
        this.region = region;
    }

    /** Puts a hotel on the map. */
    public void add(String hotel, Place place) {
        places.put(hotel, place);
    }

    /** The ids of the hotels within ten kilometres, the nearest first, five at most. */
    public List<String> nearby(Place place) {
        List<String> near = new ArrayList<>();
        for (Map.Entry<String, Place> hotel : places.entrySet()) {
            if (place.distanceTo(hotel.getValue()) <= NEAR) {
                near.add(hotel.getKey());
            }
        }
        near.sort(Comparator.comparingDouble(hotel -> place.distanceTo(places.get(hotel))));
        return new ArrayList<>(near.subList(0, Math.min(MOST, near.size())));
    }

    @Override
    public String toString() {
        return "map of " + region;
    }
}
