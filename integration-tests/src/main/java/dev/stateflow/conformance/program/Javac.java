package dev.stateflow.conformance.program;

import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/** The compiler of the JDK that runs this. */
final class Javac implements SourceCompiler {
    @Override
    public void compile(List<Program> programs, JavaFlags flags, List<Path> classPath, Path classes)
            throws IOException {
        JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> problems = new DiagnosticCollector<>();
        try (StandardJavaFileManager files =
                javac.getStandardFileManager(problems, Locale.ROOT, StandardCharsets.UTF_8)) {
            files.setLocationFromPaths(StandardLocation.CLASS_PATH, classPath);
            files.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(classes));
            List<Source> sources = programs.stream().map(Source::new).toList();
            StringWriter out = new StringWriter();
            List<String> options = new ArrayList<>(flags.commandLine());
            options.addAll(List.of("-proc:none", "-Xlint:-options"));
            if (!javac.getTask(out, files, problems, options, null, sources).call()) {
                throw new IllegalArgumentException("programs don't compile with " + flags.name() + ":\n" + out
                        + problems.getDiagnostics().stream()
                                .map(Object::toString)
                                .reduce("", (a, b) -> a + b + "\n"));
            }
        }
    }

    private static final class Source extends SimpleJavaFileObject {
        private final String text;

        Source(Program program) {
            super(
                    URI.create("string:///" + program.packageName().replace('.', '/') + "/" + program.name() + ".java"),
                    Kind.SOURCE);
            this.text = program.source();
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
