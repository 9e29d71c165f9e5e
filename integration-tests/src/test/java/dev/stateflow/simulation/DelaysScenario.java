package dev.stateflow.simulation;

import static dev.stateflow.simulation.SimulatedApplication.call;

import dev.stateflow.runtime.core.message.Address;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Scheduled calls, and cancellations. */
final class DelaysScenario implements Scenario {
    private static final int PLANNERS = 2;
    private static final int PLANS = 4;

    private final SimulatedApplication application;

    DelaysScenario(Programs programs) {
        application = programs.get("Delays");
    }

    @Override
    public String name() {
        return "delays";
    }

    @Override
    public SimulatedApplication application() {
        return application;
    }

    private static Address planner(int number) {
        return new Address("Planner", "p" + number);
    }

    private Object reference(int number) {
        return application.reference("Planner", "p" + number);
    }

    @Override
    public List<ClientCall> calls(Random random) {
        List<ClientCall> calls = new ArrayList<>();
        for (int i = 0; i < PLANNERS; i++) {
            calls.add(new ClientCall(
                    "planner" + i, 0, planner(i), application.creation("Planner", "(Ljava/lang/String;)V", "p" + i)));
        }
        for (int i = 0; i < PLANS; i++) {
            int home = random.nextInt(PLANNERS);
            String tag = "plan" + i;
            calls.add(new ClientCall(
                    tag,
                    1,
                    planner(home),
                    call(
                            "plan(Ljava/lang/String;JLsimulation/delays/Planner;)Ljava/lang/String;",
                            tag,
                            (long) random.nextInt(60),
                            reference(random.nextInt(PLANNERS)))));
            for (int j = random.nextInt(3); j > 0; j--) {
                String id = "cancel" + i + j;
                int phase = 1 + random.nextInt(2);
                if (random.nextBoolean()) {
                    calls.add(new ClientCall(id, phase, planner(home), call("cancel(Ljava/lang/String;)Z", tag)));
                } else {
                    calls.add(new ClientCall(
                            id,
                            phase,
                            planner(random.nextInt(PLANNERS)),
                            call("cancelOther(Ljava/lang/String;Lsimulation/delays/Planner;)Z", tag, reference(home))));
                }
            }
        }
        return calls;
    }

    @Override
    public void check(WorldView end, List<ClientCall> calls, List<String> violations) {
        List<String> log = new ArrayList<>();
        for (int i = 0; i < PLANNERS; i++) {
            if (!end.exists(planner(i))) {
                return;
            }
            log.addAll(end.texts(planner(i), "log"));
        }
        for (int i = 0; i < PLANS; i++) {
            String tag = "plan" + i;
            String cancel = "cancel" + i;
            long cancelled = calls.stream()
                    .filter(c -> c.id().startsWith(cancel) && Boolean.TRUE.equals(c.value()))
                    .count();
            if (cancelled > 1) {
                violations.add(tag + " was cancelled " + cancelled + " times");
            }
            for (String what : List.of(":begin", ":heard", ":end")) {
                int times = Collections.frequency(log, tag + what);
                if (times != (cancelled > 0 ? 0 : 1)) {
                    violations.add(tag + what + " " + times + " times, " + (cancelled > 0 ? "" : "not ") + "cancelled");
                }
            }
        }
    }
}
