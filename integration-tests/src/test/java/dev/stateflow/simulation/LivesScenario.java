package dev.stateflow.simulation;

import static dev.stateflow.simulation.SimulatedApplication.call;

import dev.stateflow.runtime.core.message.Address;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** One instance is created, deleted and looked for by several others at once. */
final class LivesScenario implements Scenario {
    private static final Address THING = new Address("Thing", "t");
    private static final int MAKERS = 2;

    private final SimulatedApplication application;

    LivesScenario(Programs programs) {
        application = programs.get("Lives");
    }

    @Override
    public String name() {
        return "lives";
    }

    @Override
    public SimulatedApplication application() {
        return application;
    }

    private static Address maker(int number) {
        return new Address("Maker", "m" + number);
    }

    @Override
    public List<ClientCall> calls(Random random) {
        List<ClientCall> calls = new ArrayList<>();
        for (int i = 0; i < MAKERS; i++) {
            calls.add(new ClientCall(
                    "maker" + i, 0, maker(i), application.creation("Maker", "(Ljava/lang/String;)V", "m" + i)));
        }
        Object thing = application.reference("Thing", "t");
        for (int i = 0; i < 8; i++) {
            int phase = 1 + random.nextInt(2);
            Address maker = maker(random.nextInt(MAKERS));
            switch (random.nextInt(3)) {
                case 0 -> calls.add(new ClientCall("make" + i, phase, maker, call("make(Ljava/lang/String;)Z", "t")));
                case 1 ->
                    calls.add(new ClientCall("drop" + i, phase, maker, call("drop(Lsimulation/lives/Thing;)Z", thing)));
                default ->
                    calls.add(new ClientCall("has" + i, phase, maker, call("has(Lsimulation/lives/Thing;)Z", thing)));
            }
        }
        return calls;
    }

    @Override
    public void check(WorldView end, List<ClientCall> calls, List<String> violations) {
        List<ClientCall> own = calls.stream()
                .filter(c -> c.phase() > 0 && c.value() instanceof Boolean)
                .toList();
        if (!Linearizability.holds(own, false, end.exists(THING), LivesScenario::apply)) {
            violations.add("no order of calls explains "
                    + own.stream()
                            .map(c -> c.id() + " [" + c.sentAt() + "-" + c.answeredAt() + "] " + c.value())
                            .toList()
                    + " and exists: " + end.exists(THING));
        }
        check(end, own, "make", "made", violations);
        check(end, own, "drop", "gone", violations);
    }

    private static @Nullable Boolean apply(Boolean exists, ClientCall call) {
        boolean yes = Boolean.TRUE.equals(call.value());
        if (call.id().startsWith("make")) {
            return yes != exists ? Boolean.TRUE : null;
        } else if (call.id().startsWith("drop")) {
            return yes == exists ? Boolean.FALSE : null;
        }
        return yes == exists ? exists : null;
    }

    private static void check(
            WorldView end, List<ClientCall> calls, String call, String field, List<String> violations) {
        long said = calls.stream()
                .filter(c -> c.id().startsWith(call) && Boolean.TRUE.equals(c.value()))
                .count();
        long counted = 0;
        for (int i = 0; i < MAKERS; i++) {
            if (end.exists(maker(i))) {
                counted += end.number(maker(i), field);
            }
        }
        if (said != counted) {
            violations.add(said + " replies to " + call + " say yes, " + counted + " are counted");
        }
    }
}
