package dev.stateflow.analyzer.load;

import dev.stateflow.analyzer.diagnostics.Diagnostic;
import dev.stateflow.analyzer.diagnostics.DiagnosticCode;
import dev.stateflow.analyzer.diagnostics.DiagnosticSink;
import dev.stateflow.analyzer.diagnostics.Place;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.objectweb.asm.tree.ClassNode;

/**
 * Reads an application. Keeps the class path open, since libraries are read when their types are first asked for: close it when the
 * {@link LoadedApplication} is not needed any more.
 */
public final class ApplicationLoader implements Closeable {
    private static final String CLASS_FILE = ".class";

    private final DiagnosticSink sink;
    private final List<ClassRoot> application;
    private final List<ClassRoot> libraries;

    /**
     * Opens a class path.
     *
     * @param applicationRoots folders and jars whose classes are analysed, in class-path order; those that do not exist are skipped
     * @param libraryRoots folders and jars of libraries
     * @param sink takes what is wrong with the class path, at once and when types are looked up
     */
    public ApplicationLoader(List<Path> applicationRoots, List<Path> libraryRoots, DiagnosticSink sink) {
        this.sink = sink;
        this.application = open(applicationRoots);
        this.libraries = open(libraryRoots);
        libraries.add(new JdkRoot());
    }

    /** Reads all classes of the application; unreadable ones are reported and left out. */
    public LoadedApplication load() {
        Map<String, ApplicationClass> classes = new TreeMap<>();
        firstOfEach().entrySet().parallelStream()
                .flatMap(
                        file -> parse(file.getKey(), file.getValue())
                                .map(node -> new ApplicationClass(node, file.getValue()))
                                .stream())
                .collect(Collectors.toList())
                .forEach(type -> classes.put(type.name(), type));
        List<TypeInfo> outlines = classes.values().stream()
                .map(c -> ClassFileParser.outline(c.node(), true))
                .toList();
        ClassFileHierarchy hierarchy = new ClassFileHierarchy(outlines, this::findInLibraries);
        new HierarchyCheck(hierarchy, sink).check(classes.values());
        return new LoadedApplication(classes, hierarchy);
    }

    private List<ClassRoot> open(List<Path> paths) {
        List<ClassRoot> roots = new ArrayList<>();
        for (Path path : paths) {
            try {
                roots.add(ClassRoot.open(path));
            } catch (IOException | IllegalArgumentException e) {
                unreadable(path.toString(), reason(e), Place.NOWHERE);
            }
        }
        return roots;
    }

    private Map<String, byte[]> firstOfEach() {
        Map<String, byte[]> first = new LinkedHashMap<>();
        Map<String, ClassRoot> origins = new LinkedHashMap<>();
        for (ClassRoot root : application) {
            try {
                for (String name : root.names()) {
                    Optional<byte[]> bytes = read(root, name);
                    if (bytes.isPresent()) {
                        ClassRoot winner = origins.putIfAbsent(name, root);
                        if (winner == null) {
                            first.put(name, bytes.get());
                        } else {
                            compare(name, first.getOrDefault(name, bytes.get()), winner, bytes.get(), root);
                        }
                    }
                }
            } catch (IOException e) {
                unreadable(root.description(), reason(e), Place.NOWHERE);
            }
        }
        for (Map.Entry<String, byte[]> entry : first.entrySet()) {
            ClassRoot winner = origins.get(entry.getKey());
            for (ClassRoot library : libraries) {
                Optional<byte[]> other = winner == null ? Optional.empty() : read(library, entry.getKey());
                if (winner != null && other.isPresent()) {
                    compare(entry.getKey(), entry.getValue(), winner, other.get(), library);
                }
            }
        }
        return first;
    }

    private Optional<byte[]> read(ClassRoot root, String name) {
        try {
            return root.read(name);
        } catch (IOException | IllegalArgumentException e) {
            unreadable(name + CLASS_FILE + " in " + root.description(), reason(e), placeOf(name));
            return Optional.empty();
        }
    }

    private void compare(String name, byte[] used, ClassRoot winner, byte[] other, ClassRoot loser) {
        if (!Arrays.equals(used, other)) {
            sink.report(new Diagnostic(
                    DiagnosticCode.DUPLICATE_CLASS,
                    DiagnosticCode.DUPLICATE_CLASS.message(Names.binary(name)),
                    placeOf(name),
                    List.of(
                            new Diagnostic.Note("the one in " + winner.description() + " is used", Place.NOWHERE),
                            new Diagnostic.Note("the one in " + loser.description() + " is ignored", Place.NOWHERE)),
                    ""));
        }
    }

    private Optional<ClassNode> parse(String name, byte[] bytes) {
        try {
            int version = ClassFileParser.version(bytes);
            if (version < ClassFileParser.OLDEST || version > ClassFileParser.NEWEST) {
                sink.report(new Diagnostic(
                        DiagnosticCode.UNSUPPORTED_CLASS_FILE_VERSION,
                        DiagnosticCode.UNSUPPORTED_CLASS_FILE_VERSION.message(version),
                        placeOf(name),
                        List.of(),
                        ""));
                return Optional.empty();
            }
            ClassNode node = ClassFileParser.parse(bytes);
            if (!node.name.equals(name)) {
                throw new MalformedClassException("it holds the class " + Names.binary(node.name));
            }
            return Optional.of(node);
        } catch (SubroutinesTooLargeException e) {
            String method = Names.simple(name) + "." + e.getMessage();
            sink.report(Diagnostic.of(DiagnosticCode.SUBROUTINES_TOO_LARGE, placeOf(name), method));
            return Optional.empty();
        } catch (MalformedClassException e) {
            unreadable(name + CLASS_FILE, reason(e), placeOf(name));
            return Optional.empty();
        }
    }

    private Optional<TypeInfo> findInLibraries(String name) {
        for (ClassRoot root : libraries) {
            Optional<byte[]> bytes = read(root, name);
            if (bytes.isPresent()) {
                try {
                    TypeInfo type = ClassFileParser.outline(bytes.get(), false);
                    if (type.name().equals(name)) {
                        return Optional.of(type);
                    }
                } catch (MalformedClassException e) {
                    unreadable(name + CLASS_FILE + " in " + root.description(), reason(e), placeOf(name));
                    return Optional.empty();
                }
            }
        }
        return Optional.empty();
    }

    private void unreadable(String what, String why, Place place) {
        sink.report(new Diagnostic(
                DiagnosticCode.UNREADABLE_CLASS_FILE,
                DiagnosticCode.UNREADABLE_CLASS_FILE.message(what),
                place,
                List.of(new Diagnostic.Note(why, Place.NOWHERE)),
                ""));
    }

    private static String reason(Exception e) {
        String message = e.getMessage();
        return message == null ? e.getClass().getSimpleName() : message;
    }

    private static Place placeOf(String name) {
        return new Place(Names.binary(name), "", 0, "", "");
    }

    @Override
    public void close() throws IOException {
        for (ClassRoot root : application) {
            root.close();
        }
        for (ClassRoot root : libraries) {
            root.close();
        }
    }
}
