package dev.stateflow.evolution;

import dev.stateflow.evolution.Manifest.FieldSchema;
import java.util.List;

/**
 * How the fields of a class are read that an older build wrote.
 *
 * @param older the fields as they were written
 * @param current the fields as they are now
 * @param source for each current field the index of the older field whose value it takes, or -1 for the default value
 * @param conversions for each current field what becomes of the value
 * @param changes what is different
 */
@SuppressWarnings("ArrayRecordComponent") // a record for its accessors; never compared
public record FieldMapping(
        List<FieldSchema> older,
        List<FieldSchema> current,
        int[] source,
        List<Conversion> conversions,
        List<Change> changes) {
    public FieldMapping {
        older = List.copyOf(older);
        current = List.copyOf(current);
        conversions = List.copyOf(conversions);
        changes = List.copyOf(changes);
    }
}
