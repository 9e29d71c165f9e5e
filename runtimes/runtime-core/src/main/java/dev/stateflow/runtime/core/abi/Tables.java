package dev.stateflow.runtime.core.abi;

import java.util.ArrayList;
import java.util.List;

/** Reads the string tables of step classes: rows separated by newlines, columns by tabs. */
final class Tables {
    private Tables() {}

    static List<String[]> rows(String table) {
        List<String[]> rows = new ArrayList<>();
        if (!table.isEmpty()) {
            for (String row : table.split("\n", -1)) {
                rows.add(row.split("\t", -1));
            }
        }
        return rows;
    }
}
