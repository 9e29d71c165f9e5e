package dev.stateflow.analyzer.load;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;

/** The class files of the JDK that the compiler runs on. They are read as resources; no class is loaded. */
final class JdkRoot implements ClassRoot {
    @Override
    public String description() {
        return "the JDK";
    }

    @Override
    public List<String> names() {
        return List.of();
    }

    @Override
    public Optional<byte[]> read(String name) throws IOException {
        // the platform's loader, not the system's: the compiler's own libraries are not part of the user's class path
        try (InputStream in = ClassLoader.getPlatformClassLoader().getResourceAsStream(name + ".class")) {
            return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
        }
    }
}
