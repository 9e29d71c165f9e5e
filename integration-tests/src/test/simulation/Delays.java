// Calls that are scheduled for later, and taken back here and elsewhere.
package simulation.delays;

import dev.stateflow.api.Entities;
import dev.stateflow.api.Entity;
import dev.stateflow.api.Key;
import dev.stateflow.api.ScheduledCall;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

@Entity
class Planner {
    @Key
    private final String id;

    private final List<String> log = new ArrayList<>();
    private final Map<String, ScheduledCall> plans = new LinkedHashMap<>();

    public Planner(String id) {
        this.id = id;
    }

    public String plan(String tag, long millis, Planner other) {
        plans.put(tag, Entities.schedule(Duration.ofMillis(millis), () -> act(tag, other)));
        return "planned";
    }

    private void act(String tag, Planner other) {
        log.add(tag + ":begin");
        other.hear(tag);
        log.add(tag + ":end");
        if (tag.endsWith("1")) {
            throw new IllegalStateException("nobody waits for " + tag);
        }
    }

    public void hear(String tag) {
        log.add(tag + ":heard");
    }

    public ScheduledCall planned(String tag) {
        return plans.get(tag);
    }

    public boolean cancel(String tag) {
        ScheduledCall call = plans.get(tag);
        return call != null && call.cancel();
    }

    public boolean cancelOther(String tag, Planner other) {
        ScheduledCall call = other.planned(tag);
        return call != null && call.cancel();
    }
}
