package dev.stateflow.engines;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** How engines log: to their output, which is a file. */
final class Logging {
    private Logging() {}

    static void write(Path file) throws IOException {
        Files.writeString(file, """
                status = warn
                rootLogger.level = INFO
                rootLogger.appenderRef.out.ref = Out
                appender.out.name = Out
                appender.out.type = Console
                appender.out.layout.type = PatternLayout
                appender.out.layout.pattern = %d{HH:mm:ss.SSS} %-5p %-40.40c{1.} %m%n
                logger.pekko.name = org.apache.pekko
                logger.pekko.level = WARN
                """);
    }
}
