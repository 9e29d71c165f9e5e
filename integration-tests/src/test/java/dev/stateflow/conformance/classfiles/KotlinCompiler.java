package dev.stateflow.conformance.classfiles;

import dev.stateflow.conformance.program.JavaFlags;
import dev.stateflow.conformance.program.Program;
import dev.stateflow.conformance.program.SourceCompiler;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import kotlin.KotlinVersion;
import org.jetbrains.kotlin.cli.common.ExitCode;
import org.jetbrains.kotlin.cli.jvm.K2JVMCompiler;

/** The compiler of Kotlin. */
final class KotlinCompiler implements SourceCompiler {
    /** What every Kotlin program needs. */
    static Path standardLibrary() throws URISyntaxException {
        return Path.of(KotlinVersion.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
    }

    @Override
    public void compile(List<Program> programs, JavaFlags flags, List<Path> classPath, Path classes) {
        List<String> command = new ArrayList<>(List.of("-no-stdlib", "-no-reflect", "-nowarn"));
        command.addAll(List.of("-jvm-target", flags.release() == 8 ? "1.8" : String.valueOf(flags.release())));
        command.addAll(flags.options());
        command.addAll(List.of("-d", classes.toString(), "-classpath"));
        command.add(classPath.stream()
                .map(Path::toString)
                .collect(Collectors.joining(System.getProperty("path.separator"))));
        programs.forEach(p -> command.add(p.file().toString()));
        ByteArrayOutputStream messages = new ByteArrayOutputStream();
        ExitCode exit = new K2JVMCompiler()
                .exec(new PrintStream(messages, true, StandardCharsets.UTF_8), command.toArray(new String[0]));
        if (exit != ExitCode.OK) {
            throw new IllegalArgumentException(
                    "programs don't compile with " + flags.name() + ":\n" + messages.toString(StandardCharsets.UTF_8));
        }
    }
}
