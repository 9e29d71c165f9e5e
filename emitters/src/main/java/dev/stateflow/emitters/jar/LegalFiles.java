package dev.stateflow.emitters.jar;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.regex.Pattern;
import org.apache.maven.plugins.shade.relocation.Relocator;
import org.apache.maven.plugins.shade.resource.ReproducibleResourceTransformer;

/**
 * Joins licences and notices of the same file name: each different text once, in class-path order. The shader's own transformers drop all
 * licences but the first, and write the current year into the notices.
 */
final class LegalFiles implements ReproducibleResourceTransformer {
    private static final Pattern LEGAL =
            Pattern.compile("(META-INF/)?(LICENSE|NOTICE|COPYRIGHT|DEPENDENCIES)([.-][^/]*)?");

    private final Map<String, Set<String>> texts = new TreeMap<>();
    private long time = Long.MIN_VALUE;

    @Override
    public boolean canTransformResource(String path) {
        return !path.endsWith(".class")
                && LEGAL.matcher(path.toUpperCase(Locale.ROOT)).matches();
    }

    @Override
    public void processResource(String path, InputStream in, List<Relocator> relocators, long entryTime)
            throws IOException {
        String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        texts.computeIfAbsent(path, p -> new LinkedHashSet<>())
                .add(text.replace("\r\n", "\n").strip());
        time = Math.max(time, entryTime);
    }

    @Deprecated
    @Override
    public void processResource(String path, InputStream in, List<Relocator> relocators) {
        throw new UnsupportedOperationException("the shader gives every entry's time");
    }

    @Override
    public boolean hasTransformedResource() {
        return !texts.isEmpty();
    }

    @Override
    public void modifyOutputStream(JarOutputStream out) throws IOException {
        for (Map.Entry<String, Set<String>> file : texts.entrySet()) {
            JarEntry entry = new JarEntry(file.getKey());
            entry.setTime(time);
            out.putNextEntry(entry);
            out.write((String.join("\n\n" + "-".repeat(72) + "\n\n", file.getValue()) + "\n")
                    .getBytes(StandardCharsets.UTF_8));
        }
    }
}
