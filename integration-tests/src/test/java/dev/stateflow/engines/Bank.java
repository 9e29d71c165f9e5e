package dev.stateflow.engines;

import dev.stateflow.kafka.client.EntityClient;
import dev.stateflow.runtime.core.record.InstanceRecord;
import java.lang.reflect.Field;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;

/** What tests know of examples/bank, and of its other builds. */
public final class Bank {
    private static final String ACCOUNT = "Account";

    private Bank() {}

    /** What a method of each account answers, by account: those with the numbers from 0 on. */
    public static Map<Integer, Long> answers(EntityClient client, int accounts, String method) {
        Map<Integer, CompletableFuture<Object>> replies = new TreeMap<>();
        for (int i = 0; i < accounts; i++) {
            replies.put(i, client.call(ACCOUNT, i, method));
        }
        Map<Integer, Long> answers = new TreeMap<>();
        replies.forEach((account, reply) -> answers.put(account, (Long) reply.join()));
        return answers;
    }

    /** What the accounts hold, by account and by their records; others' records are left out. */
    public static Map<Integer, Long> balances(List<InstanceRecord> records) throws ReflectiveOperationException {
        Map<Integer, Long> balances = new TreeMap<>();
        for (InstanceRecord record : records) {
            if (record.address().entity().equals(ACCOUNT)) {
                Object resident = Objects.requireNonNull(record.resident());
                Field value = resident.getClass().getDeclaredField("value");
                value.setAccessible(true);
                balances.put((Integer) record.address().key(), value.getLong(resident));
            }
        }
        return balances;
    }
}
