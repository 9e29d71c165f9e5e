package dev.stateflow.runtime.local.program;

import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/** One line per message, on the error output, and no libraries that tell how they are doing. */
public final class Logging {
    /** The log manager holds loggers weakly: a level set on one that is collected is lost. */
    private static final List<Logger> QUIET = List.of(
            Logger.getLogger("org.eclipse.jetty"),
            Logger.getLogger("org.apache.fory"),
            Logger.getLogger("org.apache.kafka"));

    private Logging() {}

    /** Does nothing if the user configures the logging of the JDK. */
    public static void configure() {
        if (System.getProperty("java.util.logging.config.file") != null
                || System.getProperty("java.util.logging.config.class") != null) {
            return;
        }
        if (System.getProperty("java.util.logging.SimpleFormatter.format") == null) {
            System.setProperty("java.util.logging.SimpleFormatter.format", "%1$tFT%1$tT.%1$tL %4$s %3$s: %5$s%6$s%n");
        }
        QUIET.forEach(logger -> logger.setLevel(Level.WARNING));
    }
}
