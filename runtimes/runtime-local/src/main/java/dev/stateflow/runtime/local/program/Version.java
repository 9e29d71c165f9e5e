package dev.stateflow.runtime.local.program;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;

/** The version of this build of StateFlow. */
public final class Version {
    private Version() {}

    /** As Maven knows it; {@code unknown} if this was not built by Maven. */
    public static String text() {
        Properties properties = new Properties();
        try (InputStream in = Version.class.getResourceAsStream("version.properties")) {
            if (in != null) {
                properties.load(in);
            }
        } catch (IOException e) {
            return "unknown";
        }
        return properties.getProperty("version", "unknown");
    }
}
