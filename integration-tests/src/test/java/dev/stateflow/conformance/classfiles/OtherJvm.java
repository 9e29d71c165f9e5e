package dev.stateflow.conformance.classfiles;

import dev.stateflow.conformance.Suite;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/** Runs variants on another JDK: with its javac, on its JVM. */
final class OtherJvm {
    private static final int MINUTES = 10;

    private final Process process;
    private final Path log;
    private final Path result;

    private OtherJvm(Process process, Path log, Path result) {
        this.process = process;
        this.log = log;
        this.result = result;
    }

    /** Starts all {@link Variant#of} the JDK's feature release. */
    static OtherJvm start(Path jdk, int feature, Path folder) throws IOException {
        Files.createDirectories(folder);
        Path log = folder.resolve("log.txt");
        Path result = folder.resolve("findings.properties");
        Files.deleteIfExists(result);
        List<String> command = new ArrayList<>(List.of(
                Jdks.java(jdk).toString(),
                "-Xmx1g",
                "-Xverify:all",
                "-XX:-PrintWarnings",
                "-XX:TieredStopAtLevel=1",
                "-Dprogram=" + System.getProperty("program", ""),
                "-Dvariant=" + System.getProperty("variant", ""),
                "-classpath",
                System.getProperty("java.class.path"),
                OtherJvm.class.getName(),
                String.valueOf(feature),
                folder.toString()));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        return new OtherJvm(process, log, result);
    }

    /** Waits for what it finds. */
    Findings findings() throws IOException, InterruptedException {
        if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new IllegalStateException("not done after " + MINUTES + " minutes:\n" + Files.readString(log));
        }
        if (process.exitValue() != 0) {
            throw new IllegalStateException("exit " + process.exitValue() + ":\n" + Files.readString(log));
        }
        return Findings.read(result);
    }

    /** What is started: {@code feature folder}. */
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[1]);
        Map<String, String> problems = new TreeMap<>();
        for (Variant variant : Variant.of(Integer.parseInt(arguments[0]))) {
            problems.putAll(variant.run(Suite.programs(), folder).problems());
        }
        new Findings(problems).write(folder.resolve("findings.properties"));
    }
}
