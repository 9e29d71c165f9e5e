package dev.stateflow.simulation;

import static dev.stateflow.simulation.SimulatedApplication.call;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Clients that use one account each for itself: what they see must be explained by one order of their calls. */
final class RegisterScenario implements Scenario {
    private static final int ACCOUNTS = 2;

    private final SimulatedApplication application;

    RegisterScenario(Programs programs) {
        application = programs.get("Bank");
    }

    @Override
    public String name() {
        return "register";
    }

    @Override
    public SimulatedApplication application() {
        return application;
    }

    @Override
    public List<ClientCall> calls(Random random) {
        List<ClientCall> calls = new ArrayList<>();
        for (int i = 0; i < ACCOUNTS; i++) {
            calls.add(new ClientCall(
                    "open" + i,
                    0,
                    BankScenario.account(i),
                    application.creation("Account", "(Ljava/lang/String;J)V", "a" + i, 10L)));
            for (int j = 0; j < 7; j++) {
                int phase = 1 + random.nextInt(2);
                long amount = 1L + random.nextInt(8);
                switch (random.nextInt(3)) {
                    case 0 -> add(calls, "deposit", phase, i, j, amount);
                    case 1 -> add(calls, "withdraw", phase, i, j, amount);
                    default ->
                        calls.add(new ClientCall(
                                "balance" + i + "." + j, phase, BankScenario.account(i), call("balance()J")));
                }
            }
        }
        return calls;
    }

    private static void add(List<ClientCall> calls, String method, int phase, int account, int number, long amount) {
        String tag = method + account + "." + number + "of" + amount;
        calls.add(new ClientCall(
                tag, phase, BankScenario.account(account), call(method + "(Ljava/lang/String;J)J", tag, amount)));
    }

    @Override
    public void check(WorldView end, List<ClientCall> calls, List<String> violations) {
        for (int i = 0; i < ACCOUNTS; i++) {
            int account = i;
            if (!end.exists(BankScenario.account(i))) {
                continue;
            }
            List<ClientCall> own = calls.stream()
                    .filter(c -> c.request().target().equals(BankScenario.account(account)) && c.phase() > 0)
                    .toList();
            long last = end.number(BankScenario.account(i), "balance");
            if (!Linearizability.holds(own, 10L, last, RegisterScenario::apply)) {
                violations.add("no order of calls explains " + describe(own) + " and a balance of " + last);
            }
        }
    }

    private static @Nullable Long apply(Long balance, ClientCall call) {
        String id = call.id();
        long amount = id.contains("of") ? Long.parseLong(id.substring(id.indexOf("of") + 2)) : 0;
        long next = balance;
        if (id.startsWith("deposit")) {
            next += amount;
        } else if (id.startsWith("withdraw")) {
            if (balance < amount) {
                return call.failedWith("Insufficient") ? balance : null;
            }
            next -= amount;
        }
        return Long.valueOf(next).equals(call.value()) ? next : null;
    }

    private static String describe(List<ClientCall> calls) {
        return calls.stream()
                .map(c -> c.id() + " [" + c.sentAt() + "-" + c.answeredAt() + "] " + Texts.of(c.outcome()))
                .toList()
                .toString();
    }
}
