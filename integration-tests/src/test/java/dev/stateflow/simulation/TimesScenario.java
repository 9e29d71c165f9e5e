package dev.stateflow.simulation;

import static dev.stateflow.simulation.SimulatedApplication.call;

import dev.stateflow.runtime.core.message.Address;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Sleeps and deadlines. */
final class TimesScenario implements Scenario {
    private static final int SLEEPERS = 2;

    private final SimulatedApplication application;

    TimesScenario(Programs programs) {
        application = programs.get("Times");
    }

    @Override
    public String name() {
        return "times";
    }

    @Override
    public SimulatedApplication application() {
        return application;
    }

    private static Address sleeper(int number) {
        return new Address("Sleeper", "s" + number);
    }

    @Override
    public List<ClientCall> calls(Random random) {
        List<ClientCall> calls = new ArrayList<>();
        for (int i = 0; i < SLEEPERS; i++) {
            calls.add(new ClientCall(
                    "sleeper" + i, 0, sleeper(i), application.creation("Sleeper", "(Ljava/lang/String;)V", "s" + i)));
        }
        for (int i = 0; i < 4; i++) {
            int asked = random.nextInt(SLEEPERS);
            long millis = 1L + random.nextInt(100);
            if (random.nextInt(2) == 0) {
                String tag = "nap" + i;
                calls.add(new ClientCall(
                        tag, 1, sleeper(asked), call("nap(Ljava/lang/String;J)Ljava/lang/String;", tag, millis)));
            } else {
                String tag = "ask" + i;
                Object other = application.reference("Sleeper", "s" + random.nextInt(SLEEPERS));
                calls.add(new ClientCall(
                        tag,
                        1,
                        sleeper(asked),
                        call(
                                "ask(Ljava/lang/String;Lsimulation/times/Sleeper;JJ)Ljava/lang/String;",
                                tag,
                                other,
                                millis,
                                1L + random.nextInt(100))));
            }
        }
        return calls;
    }

    @Override
    public void check(WorldView end, List<ClientCall> calls, List<String> violations) {
        List<String> log = new ArrayList<>();
        for (int i = 0; i < SLEEPERS; i++) {
            if (!end.exists(sleeper(i))) {
                return;
            }
            log.addAll(end.texts(sleeper(i), "log"));
        }
        for (ClientCall call : calls) {
            if (call.phase() == 0) {
                continue;
            }
            String tag = call.id();
            int started = Collections.frequency(log, tag + ":start");
            int ended = Collections.frequency(log, tag + ":end");
            boolean late = "late".equals(call.value());
            if (!late && !"slept".equals(call.value())) {
                violations.add(tag + " ended in " + Texts.of(call.outcome()));
            }
            // a nap that nobody waits for any more may never begin
            if (started != ended || started > 1 || (started == 0 && !late)) {
                violations.add(tag + " began " + started + " times and ended " + ended + " times");
            }
            if (tag.startsWith("ask")) {
                int slept = Collections.frequency(log, tag + ":slept");
                int tooLate = Collections.frequency(log, tag + ":late");
                if (slept != (late ? 0 : 1) || tooLate != (late ? 1 : 0)) {
                    violations.add(tag + " heard an answer " + slept + " times and none " + tooLate + " times");
                }
            }
        }
    }
}
