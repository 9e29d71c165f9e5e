package dev.stateflow.analyzer.compile;

import java.nio.file.Path;
import java.util.List;

/**
 * What the compiler works on.
 *
 * @param applicationName the application's name
 * @param applicationRoots folders and jars whose classes are analysed and may be split, in class-path order
 * @param libraryRoots folders and jars that the application is compiled against, in class-path order
 * @param sourceRoots where source lines for diagnostics are looked up; may be empty
 */
public record CompilerInput(
        String applicationName, List<Path> applicationRoots, List<Path> libraryRoots, List<Path> sourceRoots) {
    public CompilerInput {
        applicationRoots = List.copyOf(applicationRoots);
        libraryRoots = List.copyOf(libraryRoots);
        sourceRoots = List.copyOf(sourceRoots);
    }
}
