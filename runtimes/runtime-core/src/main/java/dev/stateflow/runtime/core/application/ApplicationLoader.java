package dev.stateflow.runtime.core.application;

import dev.stateflow.runtime.core.abi.EntityType;
import dev.stateflow.runtime.core.abi.SplitType;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what a bundle says of itself; see docs/compiled-form.md. */
final class ApplicationLoader {
    private final String source;
    private final ClassLoader loader;
    private final List<EntityType> entities = new ArrayList<>();
    private final List<SplitType> functions = new ArrayList<>();
    private final List<Class<?>> values = new ArrayList<>();
    private final Set<String> lines = new HashSet<>();
    private @Nullable String application;
    private int lineNumber;

    private ApplicationLoader(String source, ClassLoader loader) {
        this.source = source;
        this.loader = loader;
    }

    static CompiledApplication load(ClassLoader loader) {
        try {
            List<URL> found = Collections.list(loader.getResources(CompiledApplication.RESOURCE));
            if (found.isEmpty()) {
                throw new ApplicationFormatException("there is no " + CompiledApplication.RESOURCE
                        + " on the class path: it holds no compiled application");
            }
            if (found.size() > 1) {
                throw new ApplicationFormatException("there are several applications on the class path: " + found);
            }
            URLConnection connection = found.get(0).openConnection();
            connection.setUseCaches(false);
            try (InputStream in = connection.getInputStream()) {
                return parse(
                        new String(in.readAllBytes(), StandardCharsets.UTF_8),
                        found.get(0).toString(),
                        loader);
            }
        } catch (IOException e) {
            throw new ApplicationFormatException("can't read " + CompiledApplication.RESOURCE, e);
        }
    }

    static CompiledApplication parse(String text, String source, ClassLoader loader) {
        return new ApplicationLoader(source, loader).parse(text);
    }

    private CompiledApplication parse(String text) {
        List<String> all = text.lines().toList();
        for (String line : all) {
            lineNumber++;
            if (!line.isEmpty()) {
                parseLine(line);
            }
        }
        if (application == null) {
            throw new ApplicationFormatException(source + ": there is no line that names the application");
        }
        return new CompiledApplication(application, entities, functions, values);
    }

    private void parseLine(String line) {
        String[] columns = line.split("\t", -1);
        if (columns.length != 2 || columns[1].isEmpty()) {
            throw error("expected a word, a tab and a name, but found: " + line);
        }
        if (!lines.add(line)) {
            throw error("stands there twice: " + line);
        }
        String argument = columns[1];
        switch (columns[0]) {
            case "application" -> {
                if (application != null) {
                    throw error("the application has a second name: " + argument);
                }
                application = argument;
            }
            case "entity" -> entities.add(step(argument, EntityType.class));
            case "function" -> functions.add(step(argument, SplitType.class));
            case "value" -> values.add(loadClass(argument));
            default -> throw error("unknown word: " + columns[0]);
        }
    }

    private <T> T step(String className, Class<T> expected) {
        Class<?> step = loadClass(className);
        try {
            Object value = step.getField("STEP").get(null);
            if (!expected.isInstance(value)) {
                throw error(className + " is not a step class of the expected kind, " + expected.getSimpleName());
            }
            return expected.cast(value);
        } catch (ReflectiveOperationException | LinkageError e) {
            throw error(className + " can't be used as a step class: " + e, e);
        }
    }

    private Class<?> loadClass(String className) {
        try {
            return Class.forName(className, false, loader);
        } catch (ClassNotFoundException | LinkageError e) {
            throw error("class " + className + " can't be loaded: " + e, e);
        }
    }

    private ApplicationFormatException error(String message) {
        return new ApplicationFormatException(source + ":" + lineNumber + ": " + message);
    }

    private ApplicationFormatException error(String message, Throwable cause) {
        return new ApplicationFormatException(source + ":" + lineNumber + ": " + message, cause);
    }
}
