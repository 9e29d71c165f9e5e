package dev.stateflow.analyzer.load;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The readable classes of an application, and the types around them. */
public final class LoadedApplication {
    private final Map<String, ApplicationClass> classes;
    private final TypeHierarchy hierarchy;

    LoadedApplication(Map<String, ApplicationClass> classes, TypeHierarchy hierarchy) {
        this.classes = Collections.unmodifiableMap(new LinkedHashMap<>(new TreeMap<>(classes)));
        this.hierarchy = hierarchy;
    }

    /** The application's classes by internal name, ordered by name. */
    public Map<String, ApplicationClass> classes() {
        return classes;
    }

    /** A class of the application, by internal name. */
    public Optional<ApplicationClass> find(String name) {
        return Optional.ofNullable(classes.get(name));
    }

    /** Relates the application's types with each other and with those of libraries and the JDK. */
    public TypeHierarchy hierarchy() {
        return hierarchy;
    }
}
