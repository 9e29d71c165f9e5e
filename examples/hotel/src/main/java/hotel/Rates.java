package hotel;

import dev.stateflow.api.Entity;
import dev.stateflow.api.Key;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the hotels of a region cost. */
@Entity
public class Rates {
    @Key
    private final String region;

    private final Map<String, RatePlan> plans = new HashMap<>();

    public Rates(String region) {
        this.region = region;
    }

    /** Sets what a hotel costs. */
    public void add(RatePlan plan) {
        plans.put(plan.hotel(), plan);
    }

    /** The plans of those hotels that have one, in the order asked for. */
    public List<RatePlan> of(List<String> hotels) {
        List<RatePlan> found = new ArrayList<>();
        for (String hotel : hotels) {
            RatePlan plan = plans.get(hotel);
            if (plan != null) {
                found.add(plan);
            }
        }
        return found;
    }

    @Override
    public String toString() {
        return "rates of " + region;
    }
}
