package hotel;

import dev.stateflow.api.Entity;
import dev.stateflow.api.Key;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Recommends the best hotels of a region: by one criterion, all that are equally good. */
@Entity
public class Recommendations {
    /**
     * What recommendations are made from.
     *
     * @param place where the hotel is
     * @param rating how good its guests find it
     * @param price what a night costs
     */
    public record Traits(Place place, double rating, double price) {}

    @Key
    private final String region;

    private final Profiles profiles;
    private final Map<String, Traits> hotels = new LinkedHashMap<>();

    public Recommendations(String region, Profiles profiles) {
        this.region = region;
        this.profiles = profiles;
    }

    /** Adds a hotel, or replaces what was known of it. */
    public void add(String hotel, Traits traits) {
        hotels.put(hotel, traits);
    }

    /**
     * The best hotels.
     *
     * @param from where the guest is; matters for the distance only
     */
    public List<HotelProfile> best(Criterion criterion, Place from) {
        List<String> best = new ArrayList<>();
        double least = Double.MAX_VALUE;
        for (Map.Entry<String, Traits> hotel : hotels.entrySet()) {
            double cost = cost(criterion, from, hotel.getValue());
            if (cost < least) {
                best.clear();
                least = cost;
            }
            if (cost == least) {
                best.add(hotel.getKey());
            }
        }
        return profiles.of(best);
    }

    private static double cost(Criterion criterion, Place from, Traits traits) {
        return switch (criterion) {
            case DISTANCE -> from.distanceTo(traits.place());
            case RATING -> -traits.rating();
            case PRICE -> traits.price();
        };
    }

    @Override
    public String toString() {
        return "recommendations for " + region;
    }
}
