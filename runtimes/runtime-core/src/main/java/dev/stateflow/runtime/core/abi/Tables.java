package dev.stateflow.runtime.core.abi;

import java.util.ArrayList;
import java.util.List;

/** Reads the string tables of step classes: rows separated by newlines, columns by tabs. */
final class Tables {
    private Tables() {}

    /** The descriptors of the parameters in a method descriptor. */
    static List<String> parameters(String descriptor) {
        List<String> types = new ArrayList<>();
        int i = descriptor.indexOf('(') + 1;
        while (descriptor.charAt(i) != ')') {
            int start = i;
            while (descriptor.charAt(i) == '[') {
                i++;
            }
            i = descriptor.charAt(i) == 'L' ? descriptor.indexOf(';', i) + 1 : i + 1;
            types.add(descriptor.substring(start, i));
        }
        return types;
    }

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
