package dev.stateflow.emitters.jar;

import dev.stateflow.emitters.EmitException;
import dev.stateflow.emitters.EmitRequest;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import org.apache.maven.plugins.shade.DefaultShader;
import org.apache.maven.plugins.shade.ShadeRequest;
import org.apache.maven.plugins.shade.resource.ServicesResourceTransformer;
import org.slf4j.helpers.NOPLogger;

/**
 * One jar from an application, its dependencies and a runtime.
 *
 * <p>Of a class that occurs twice, the first one on the class path wins, as it does when the application runs from its separate jars; a split
 * class wins over the class that it replaces, and the runtime's own classes over copies of them among the dependencies. Service files are
 * joined, and so are licences and notices with different texts. Signatures, jar indexes and module descriptors are left out, since they
 * speak of jars that are no more.
 *
 * <p>Nothing is relocated here: a runtime jar comes with its libraries relocated already (docs/decisions/0010-shading.md).
 */
public final class ShadedJar {
    /** Attributes that a runtime jar asks the bundle's manifest to carry. */
    private static final List<String> RUNTIME_ATTRIBUTES = List.of("Add-Exports", "Add-Opens", "Enable-Native-Access");

    private ShadedJar() {}

    /**
     * Writes the jar; an older one is replaced only when the new one is complete.
     *
     * @param jar the file to write
     * @param attributes attributes of the manifest
     * @param files more files to put in, by path
     * @throws EmitException if an input can't be read or the jar can't be written
     */
    public static void write(EmitRequest request, Path jar, Map<String, String> attributes, Map<String, byte[]> files)
            throws EmitException {
        Path work = null;
        try {
            Files.createDirectories(request.outputDirectory());
            work = Files.createTempDirectory(request.outputDirectory(), ".bundle");
            Path shaded = work.resolve("shaded.jar");
            merge(request, work, shaded, attributes, files);
            Files.createDirectories(jar.toAbsolutePath().getParent());
            Files.move(shaded, jar, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new EmitException("can't write " + jar + ": " + e.getMessage(), e);
        } finally {
            if (work != null) {
                deleteQuietly(work);
            }
        }
    }

    private static void merge(
            EmitRequest request, Path work, Path shaded, Map<String, String> attributes, Map<String, byte[]> files)
            throws IOException, EmitException {
        JarWriter writer = new JarWriter(request.timestamp());

        List<Path> dependencies = new ArrayList<>();
        for (Path dependency : request.dependencies()) {
            dependencies.add(asJar(dependency, writer, work.resolve("dependency" + dependencies.size() + ".jar")));
        }
        Manifest manifest = manifest(request, dependencies, attributes);

        Map<String, byte[]> own = new TreeMap<>(request.compiled().resources());
        request.compiled().classes().forEach((name, bytes) -> own.put(name + ".class", bytes));
        own.putAll(files);
        Path application = work.resolve("application.jar");
        writer.write(application, manifest, own, request.classes());

        Set<File> jars = new LinkedHashSet<>();
        jars.add(application.toFile());
        dependencies.forEach(dependency -> jars.add(dependency.toFile()));
        request.runtime().forEach(runtime -> jars.add(runtime.toFile()));

        ShadeRequest shade = new ShadeRequest();
        shade.setJars(jars);
        shade.setUberJar(shaded.toFile());
        shade.setFilters(List.of(new BundleFilter(
                request.compiled().classes().keySet(),
                application.toFile(),
                Set.copyOf(request.runtime().stream().map(Path::toFile).toList()))));
        shade.setRelocators(List.of());
        shade.setResourceTransformers(List.of(new ServicesResourceTransformer(), new LegalFiles()));
        try {
            // the shader warns of every file that occurs twice; which one wins is decided above
            new DefaultShader(NOPLogger.NOP_LOGGER).shade(shade);
        } catch (IOException e) {
            throw e;
        } catch (Exception e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    /** Folders become jars, so that the order and the times of their files do not depend on the file system. */
    private static Path asJar(Path root, JarWriter writer, Path jar) throws IOException, EmitException {
        if (!Files.isDirectory(root)) {
            return root;
        }
        writer.write(jar, new Manifest(), Map.of(), root);
        return jar;
    }

    private static Manifest manifest(EmitRequest request, List<Path> dependencies, Map<String, String> attributes)
            throws EmitException {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("Implementation-Title", request.name());
        all.put("Implementation-Version", request.version());
        boolean multiRelease = false;
        for (Path dependency : dependencies) {
            multiRelease |= isMultiRelease(readManifest(dependency));
        }
        for (Path runtime : request.runtime()) {
            Manifest manifest = readManifest(runtime);
            multiRelease |= isMultiRelease(manifest);
            for (String attribute : RUNTIME_ATTRIBUTES) {
                String value = manifest.getMainAttributes().getValue(attribute);
                if (value != null) {
                    all.merge(attribute, value, (a, b) -> a + " " + b);
                }
            }
        }
        if (multiRelease) {
            all.put("Multi-Release", "true");
        }
        all.putAll(new TreeMap<>(attributes));
        Manifest manifest = new Manifest();
        all.forEach((name, value) -> manifest.getMainAttributes().put(new Attributes.Name(name), value));
        return manifest;
    }

    private static boolean isMultiRelease(Manifest manifest) {
        return "true".equalsIgnoreCase(manifest.getMainAttributes().getValue(Attributes.Name.MULTI_RELEASE));
    }

    private static Manifest readManifest(Path jar) throws EmitException {
        try (JarFile file = new JarFile(jar.toFile())) {
            Manifest manifest = file.getManifest();
            return manifest == null ? new Manifest() : manifest;
        } catch (IOException e) {
            throw new EmitException(jar + " is not a readable jar: " + e.getMessage(), e);
        }
    }

    private static void deleteQuietly(Path folder) {
        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.deleteIfExists(file);
            }
            Files.deleteIfExists(folder);
        } catch (IOException e) {
            // what stays behind lies in the build folder, and the bundle is written
            folder.toFile().deleteOnExit();
        }
    }
}
