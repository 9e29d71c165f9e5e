package dev.stateflow.simulation;

import static dev.stateflow.simulation.SimulatedApplication.call;

import dev.stateflow.runtime.core.message.Address;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Two users buy what there is not enough of. */
final class ShopScenario implements Scenario {
    private static final long[] PRICES = {3, 5};
    private static final long STOCK = 4;
    private static final long MONEY = 25;
    private static final int USERS = 2;

    private final SimulatedApplication application;

    ShopScenario(Programs programs) {
        application = programs.get("Shop");
    }

    @Override
    public String name() {
        return "shop";
    }

    @Override
    public SimulatedApplication application() {
        return application;
    }

    private static Address item(int number) {
        return new Address("Item", "i" + number);
    }

    private static Address user(int number) {
        return new Address("User", "u" + number);
    }

    private Object reference(int item) {
        return application.reference("Item", "i" + item);
    }

    @Override
    public List<ClientCall> calls(Random random) {
        List<ClientCall> calls = new ArrayList<>();
        for (int i = 0; i < PRICES.length; i++) {
            calls.add(new ClientCall(
                    "item" + i,
                    0,
                    item(i),
                    application.creation("Item", "(Ljava/lang/String;JJ)V", "i" + i, PRICES[i], STOCK)));
        }
        for (int i = 0; i < USERS; i++) {
            calls.add(new ClientCall(
                    "user" + i, 0, user(i), application.creation("User", "(Ljava/lang/String;J)V", "u" + i, MONEY)));
        }
        for (int i = 0; i < 5; i++) {
            Address buyer = user(random.nextInt(USERS));
            if (random.nextInt(3) == 0) {
                List<Object> wanted = new ArrayList<>();
                for (int j = 1 + random.nextInt(3); j > 0; j--) {
                    wanted.add(reference(random.nextInt(PRICES.length)));
                }
                calls.add(new ClientCall("all" + i, 1, buyer, call("buyAll(Ljava/util/List;)J", wanted)));
            } else {
                int item = random.nextInt(PRICES.length);
                long amount = 1L + random.nextInt(3);
                calls.add(new ClientCall(
                        "buy" + i + "i" + item + "n" + amount,
                        1,
                        buyer,
                        call("buy(Lsimulation/shop/Item;J)Z", reference(item), amount)));
            }
        }
        return calls;
    }

    @Override
    public void check(WorldView end, List<ClientCall> calls, List<String> violations) {
        long goods = 0;
        long value = 0;
        for (int i = 0; i < PRICES.length; i++) {
            if (!end.exists(item(i))) {
                return;
            }
            long stock = end.number(item(i), "stock");
            if (stock < 0) {
                violations.add(item(i) + " was sold " + -stock + " times too often");
            }
            goods += stock;
            value += stock * PRICES[i];
        }
        for (int i = 0; i < USERS; i++) {
            if (!end.exists(user(i))) {
                return;
            }
            goods += end.number(user(i), "owned");
            value -= end.number(user(i), "money");
        }
        if (goods != PRICES.length * STOCK) {
            violations.add("there are " + goods + " goods");
        }
        long paid = 0;
        for (ClientCall call : calls) {
            if (call.value() instanceof Long all) {
                paid += all;
            } else if (Boolean.TRUE.equals(call.value())) {
                String id = call.id();
                int item = id.charAt(id.indexOf('i') + 1) - '0';
                paid += PRICES[item] * (id.charAt(id.indexOf('n') + 1) - '0');
            }
        }
        // money that is gone is what was paid, and that is what the goods that left are worth
        long before = STOCK * (PRICES[0] + PRICES[1]) - USERS * MONEY;
        if (value != before) {
            violations.add("money and goods differ by " + (value - before));
        }
        for (int i = 0; i < USERS; i++) {
            paid -= MONEY - end.number(user(i), "money");
        }
        if (paid != 0) {
            violations.add("replies and money differ by " + paid);
        }
    }
}
