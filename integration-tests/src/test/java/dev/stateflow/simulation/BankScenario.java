package dev.stateflow.simulation;

import static dev.stateflow.simulation.SimulatedApplication.call;

import dev.stateflow.runtime.core.message.Address;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Transfers, collections and deposits among a few accounts at once. */
final class BankScenario implements Scenario {
    private static final String TRANSFER = "transfer(Ljava/lang/String;Lsimulation/bank/Account;J)Z";
    private static final String COLLECT = "collect(Ljava/lang/String;Ljava/util/List;J)J";
    private static final String DEPOSIT = "deposit(Ljava/lang/String;J)J";
    private static final int ACCOUNTS = 3;
    private static final long START = 20;

    private final SimulatedApplication application;

    BankScenario(Programs programs) {
        application = programs.get("Bank");
    }

    @Override
    public String name() {
        return "bank";
    }

    @Override
    public SimulatedApplication application() {
        return application;
    }

    static Address account(int number) {
        return new Address("Account", "a" + number);
    }

    private Object reference(int number) {
        return application.reference("Account", "a" + number);
    }

    @Override
    public List<ClientCall> calls(Random random) {
        List<ClientCall> calls = new ArrayList<>();
        for (int i = 0; i < ACCOUNTS; i++) {
            calls.add(new ClientCall(
                    "open" + i,
                    0,
                    account(i),
                    application.creation("Account", "(Ljava/lang/String;J)V", "a" + i, START)));
        }
        for (int i = 0; i < 6; i++) {
            int from = random.nextInt(ACCOUNTS);
            int to = (from + 1 + random.nextInt(ACCOUNTS - 1)) % ACCOUNTS;
            long amount = 1L + random.nextInt(15);
            int kind = random.nextInt(6);
            if (kind == 0) {
                String tag = "collect" + i + "of" + amount;
                calls.add(new ClientCall(
                        tag,
                        1,
                        account(from),
                        call(COLLECT, tag, List.of(reference(to), reference(3 - from - to)), amount)));
            } else if (kind == 1) {
                String tag = "deposit" + i + "of" + amount;
                calls.add(new ClientCall(tag, 1, account(from), call(DEPOSIT, tag, amount)));
            } else {
                String tag = "transfer" + i + "of" + amount;
                calls.add(new ClientCall(tag, 1, account(from), call(TRANSFER, tag, reference(to), amount)));
            }
        }
        return calls;
    }

    @Override
    public void check(WorldView end, List<ClientCall> calls, List<String> violations) {
        long sum = 0;
        Map<String, Integer> effects = new HashMap<>();
        for (int i = 0; i < ACCOUNTS; i++) {
            if (!end.exists(account(i))) {
                return; // its creation was left out to make a schedule shorter
            }
            List<String> log = end.texts(account(i), "log");
            long balance = START;
            for (String entry : log) {
                balance += Long.parseLong(entry.substring(entry.indexOf(':') + 1));
                effects.merge(entry, 1, Integer::sum);
                if (balance < 0) {
                    violations.add(account(i) + " was overdrawn: " + log);
                }
            }
            if (balance != end.number(account(i), "balance")) {
                violations.add(account(i) + " has " + end.number(account(i), "balance") + ", its log says " + log);
            }
            sum += balance;
        }
        long expected = ACCOUNTS * START;
        for (ClientCall call : calls) {
            expected += check(call, effects, violations);
        }
        if (sum != expected) {
            violations.add("the sum is " + sum + ", not " + expected);
        }
    }

    /** What a call adds to the sum. */
    private static long check(ClientCall call, Map<String, Integer> effects, List<String> violations) {
        String tag = call.id();
        long amount = tag.contains("of") ? Long.parseLong(tag.substring(tag.indexOf("of") + 2)) : 0;
        if (tag.startsWith("transfer")) {
            int times = Boolean.TRUE.equals(call.value()) ? 1 : 0;
            expect(tag + ":" + -amount, times, effects, violations);
            expect(tag + ":" + amount, times, effects, violations);
            expect(tag + ":0", times, effects, violations);
        } else if (tag.startsWith("deposit")) {
            expect(tag + ":" + amount, 1, effects, violations);
            return amount;
        } else if (tag.startsWith("collect")) {
            long got = call.value() instanceof Long value ? value : -1;
            int withdrawals = (int) (got / amount);
            expect(tag + ":" + -amount, withdrawals, effects, violations);
            // what it got in the end, and a line for each that had too little
            expect(tag + ":0", 2 - withdrawals + (got == 0 ? 1 : 0), effects, violations);
            if (got != 0) {
                expect(tag + ":" + got, 1, effects, violations);
            }
        }
        return 0;
    }

    private static void expect(String entry, int times, Map<String, Integer> effects, List<String> violations) {
        int found = effects.getOrDefault(entry, 0);
        if (found != times) {
            violations.add("the effect " + entry + " is there " + found + " times, not " + times);
        }
    }
}
