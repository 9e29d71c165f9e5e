package hotel;

import dev.stateflow.api.Entity;
import dev.stateflow.api.Key;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is known of the hotels of a region. */
@Entity
public class Profiles {
    @Key
    private final String region;

    private final Map<String, HotelProfile> profiles = new LinkedHashMap<>();

    public Profiles(String region) {
        this.region = region;
    }

    /** Adds a hotel, or replaces what was known of it. */
    public void add(HotelProfile profile) {
        profiles.put(profile.id(), profile);
    }

    /** The profiles of those hotels that are known, in the order asked for. */
    public List<HotelProfile> of(List<String> hotels) {
        List<HotelProfile> found = new ArrayList<>();
        for (String hotel : hotels) {
            HotelProfile profile = profiles.get(hotel);
            if (profile != null) {
                found.add(profile);
            }
        }
        return found;
    }

    @Override
    public String toString() {
        return "profiles of " + region;
    }
}
