package dev.stateflow.conformance.classfiles;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/**
 * What runs found.
 *
 * @param problems what is wrong, empty if nothing is, by variant and program
 */
record Findings(Map<String, String> problems) {
    Findings {
        problems = new TreeMap<>(problems);
    }

    /** The key of a program in a variant. */
    static String key(Variant variant, String program) {
        return program + ", " + variant;
    }

    /** Reads what {@link #write} wrote. */
    static Findings read(Path file) throws IOException {
        Properties text = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            text.load(reader);
        }
        Map<String, String> problems = new TreeMap<>();
        text.stringPropertyNames().forEach(name -> problems.put(name, text.getProperty(name)));
        return new Findings(problems);
    }

    void write(Path file) throws IOException {
        Properties text = new Properties();
        problems.forEach(text::setProperty);
        try (Writer writer = Files.newBufferedWriter(file)) {
            text.store(writer, null);
        }
    }

    /**
     * What is wrong with a program.
     *
     * @throws IllegalArgumentException if it was not run
     */
    String of(Variant variant, String program) {
        String found = problems.get(key(variant, program));
        if (found == null) {
            throw new IllegalArgumentException("no run of " + key(variant, program));
        }
        return found;
    }
}
