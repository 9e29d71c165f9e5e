package dev.stateflow.simulation;

import dev.stateflow.runtime.core.abi.EntityObject;
import dev.stateflow.runtime.core.message.Address;
import dev.stateflow.runtime.core.record.InstanceRecord;
import java.lang.reflect.Field;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The instances after a run, as they are stored. */
public final class WorldView {
    private final Map<Address, InstanceRecord> records = new HashMap<>();

    WorldView(Collection<InstanceRecord> records) {
        records.forEach(r -> this.records.put(r.address(), r));
    }

    Collection<InstanceRecord> records() {
        return records.values();
    }

    /** Whether an instance exists. */
    public boolean exists(Address instance) {
        InstanceRecord record = records.get(instance);
        return record != null && record.exists();
    }

    /**
     * The value of a field.
     *
     * @throws IllegalArgumentException if there is no such instance or no such field
     */
    public @Nullable Object get(Address instance, String field) {
        InstanceRecord record = records.get(instance);
        EntityObject resident = record == null ? null : record.resident();
        if (resident == null) {
            throw new IllegalArgumentException("there is no " + instance);
        }
        try {
            Field declared = resident.getClass().getDeclaredField(field);
            declared.setAccessible(true);
            return declared.get(resident);
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException(instance + " has no field " + field, e);
        }
    }

    /** The value of a field of type long. */
    public long number(Address instance, String field) {
        return ((Number) Objects.requireNonNull(get(instance, field))).longValue();
    }

    /** The value of a field that is a list of strings. */
    public List<String> texts(Address instance, String field) {
        return ((List<?>) Objects.requireNonNull(get(instance, field)))
                .stream().map(String::valueOf).toList();
    }
}
