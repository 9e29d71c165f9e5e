package dev.stateflow.engines;

import dev.stateflow.runtime.core.record.InstanceRecord;
import java.lang.reflect.Field;
import java.util.Objects;

/** What tests know of examples/bank. */
public final class Bank {
    private Bank() {}

    /** What an account holds, by its record. */
    public static long balance(InstanceRecord account) throws ReflectiveOperationException {
        Object resident = Objects.requireNonNull(account.resident());
        Field value = resident.getClass().getDeclaredField("value");
        value.setAccessible(true);
        return value.getLong(resident);
    }
}
