package dev.stateflow.simulation;

import static dev.stateflow.simulation.SimulatedApplication.call;

import dev.stateflow.runtime.core.message.Address;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Calls in circles. */
final class CyclesScenario implements Scenario {
    private static final String BOUNCE = "bounce(Ljava/lang/String;Lsimulation/cycles/Node;I)I";
    private static final String TREE = "tree(Ljava/lang/String;Lsimulation/cycles/Node;Lsimulation/cycles/Node;I)I";

    private final SimulatedApplication application;

    CyclesScenario(Programs programs) {
        application = programs.get("Cycles");
    }

    @Override
    public String name() {
        return "cycles";
    }

    @Override
    public SimulatedApplication application() {
        return application;
    }

    private static Address node(int number) {
        return new Address("Node", "n" + number);
    }

    private Object reference(int number) {
        return application.reference("Node", "n" + number);
    }

    @Override
    public List<ClientCall> calls(Random random) {
        List<ClientCall> calls = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            calls.add(new ClientCall(
                    "node" + i, 0, node(i), application.creation("Node", "(Ljava/lang/String;)V", "n" + i)));
        }
        for (int i = 0; i < 3; i++) {
            int from = random.nextInt(2);
            int depth = random.nextInt(5);
            if (random.nextInt(3) == 0) {
                int levels = depth / 2;
                String tag = "tree" + i + "d" + levels;
                calls.add(new ClientCall(
                        tag, 1, node(from), call(TREE, tag, reference(from), reference(1 - from), levels)));
            } else {
                // to itself by reference, too
                int to = random.nextInt(2);
                String tag = "bounce" + i + "d" + depth;
                calls.add(new ClientCall(tag, 1, node(from), call(BOUNCE, tag, reference(to), depth)));
            }
        }
        return calls;
    }

    @Override
    public void check(WorldView end, List<ClientCall> calls, List<String> violations) {
        Map<String, Integer> found = new HashMap<>();
        for (int i = 0; i < 2; i++) {
            if (end.exists(node(i))) {
                end.texts(node(i), "log").forEach(entry -> found.merge(entry, 1, Integer::sum));
            }
        }
        for (ClientCall call : calls) {
            String tag = call.id();
            if (call.phase() == 0 || call.failedWith("EntityNotFoundException")) {
                continue;
            }
            int depth = tag.charAt(tag.indexOf('d') + 1) - '0';
            Map<String, Integer> expected = new HashMap<>();
            if (tag.startsWith("tree")) {
                depth = Integer.parseInt(tag.substring(tag.lastIndexOf('d') + 1));
                for (int level = depth, count = 1; level >= 0; level--, count *= 2) {
                    expected.put(tag + ":" + level, count);
                }
                expectValue(call, 1 << depth, violations);
            } else {
                for (int level = depth; level >= 0; level--) {
                    expected.put(tag + ":" + level, 1);
                    if (level > 0) {
                        expected.put(tag + ":" + level + "'", 1);
                    }
                }
                expectValue(call, depth, violations);
            }
            Map<String, Integer> own = new HashMap<>(found);
            own.keySet().removeIf(entry -> !entry.startsWith(tag + ":"));
            if (!own.equals(expected)) {
                violations.add(tag + " left " + own + ", not " + expected);
            }
        }
    }

    private static void expectValue(ClientCall call, int value, List<String> violations) {
        if (!Integer.valueOf(value).equals(call.value())) {
            violations.add(call + " gave " + Texts.of(call.outcome()) + ", not " + value);
        }
    }
}
