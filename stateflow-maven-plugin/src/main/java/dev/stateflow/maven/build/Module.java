package dev.stateflow.maven.build;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A module of a build, as far as StateFlow looks at it.
 *
 * @param application the name of the application that is made of it
 * @param classes the folder of its own class files and resources; need not exist
 * @param dependencies what it is compiled against and runs with, in class-path order
 * @param sourceRoots where its sources stand, and those of other modules of the same build
 * @param baseDirectory the folder that printed source paths are relative to
 * @param workDirectory where StateFlow keeps what it makes of the module
 */
public record Module(
        String application,
        Path classes,
        List<Dependency> dependencies,
        List<Path> sourceRoots,
        Path baseDirectory,
        Path workDirectory) {
    public Module {
        dependencies = List.copyOf(dependencies);
        sourceRoots = List.copyOf(sourceRoots);
    }

    /**
     * Something on the class path.
     *
     * @param root a folder or jar
     * @param runtime whether it is needed at run time, not only to compile
     * @param ours whether the build says that it belongs to the application, whatever is in it
     */
    public record Dependency(Path root, boolean runtime, boolean ours) {
        /** A dependency of which the build says nothing. */
        public Dependency(Path root, boolean runtime) {
            this(root, runtime, false);
        }
    }

    /** The folders and jars of all dependencies. */
    List<Path> classPath() {
        return dependencies.stream().map(Dependency::root).toList();
    }

    /** The folders and jars that the build says are the application's. */
    Set<Path> ours() {
        return dependencies.stream()
                .filter(Dependency::ours)
                .map(Dependency::root)
                .collect(Collectors.toSet());
    }

    /** The folders and jars of those dependencies that a bundle needs. */
    List<Path> runtimeClassPath() {
        return dependencies.stream()
                .filter(Dependency::runtime)
                .map(Dependency::root)
                .toList();
    }
}
