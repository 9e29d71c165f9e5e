package dev.stateflow.conformance.classfiles;

import dev.stateflow.conformance.program.JavaFlags;
import dev.stateflow.conformance.program.Program;
import dev.stateflow.conformance.program.SourceCompiler;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.jdt.core.compiler.batch.BatchCompiler;

/** The compiler of Eclipse: other jumps, other copies of finally blocks, other synthetic members than javac's. */
final class EclipseCompiler implements SourceCompiler {
    @Override
    public void compile(List<Program> programs, JavaFlags flags, List<Path> classPath, Path classes) {
        List<String> command = new ArrayList<>(flags.commandLine());
        command.addAll(List.of("-encoding", "UTF-8", "-proc:none", "-nowarn", "-d", classes.toString()));
        command.add("-classpath");
        command.add(classPath.stream()
                .map(Path::toString)
                .collect(Collectors.joining(System.getProperty("path.separator"))));
        programs.forEach(p -> command.add(p.file().toString()));
        StringWriter messages = new StringWriter();
        PrintWriter out = new PrintWriter(messages);
        if (!BatchCompiler.compile(command.toArray(new String[0]), out, out, null)) {
            throw new IllegalArgumentException("programs don't compile with " + flags.name() + ":\n" + messages);
        }
    }
}
