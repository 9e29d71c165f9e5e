package hotel;

import dev.stateflow.api.Entity;
import dev.stateflow.api.Key;
import java.util.ArrayList;
import java.util.List;

/** Finds hotels. Three calls after one another: where they are, which of them have rooms to sell, and what to show of those. */
@Entity
public class Search {
    @Key
    private final String region;

    private final Geo geo;
    private final Rates rates;
    private final Profiles profiles;

    public Search(String region, Geo geo, Rates rates, Profiles profiles) {
        this.region = region;
        this.geo = geo;
        this.rates = rates;
        this.profiles = profiles;
    }

    /** The hotels near a place that have a rate, the nearest first. */
    public List<HotelProfile> nearby(Place place) {
        List<String> hotels = new ArrayList<>();
        for (RatePlan plan : rates.of(geo.nearby(place))) {
            hotels.add(plan.hotel());
        }
        return profiles.of(hotels);
    }

    @Override
    public String toString() {
        return "search in " + region;
    }
}
