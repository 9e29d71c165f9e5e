package dev.stateflow.maven.build;

import dev.stateflow.api.Entity;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Compiles small modules for tests. */
final class Sources {
    private static final Pattern NAME =
            Pattern.compile("package (?<package>[\\w.]+);.*?(class|interface) (?<name>\\w+)", Pattern.DOTALL);

    private Sources() {}

    /** Compiles sources into a folder, against other folders and jars and what the test itself sees. */
    static Path compile(Path output, List<Path> classPath, String... sources) throws IOException {
        Files.createDirectories(output);
        List<JavaFileObject> files = new ArrayList<>();
        for (String source : sources) {
            files.add(source(source));
        }
        String path = Stream.concat(
                        classPath.stream().map(Path::toString), Stream.of(System.getProperty("java.class.path")))
                .collect(Collectors.joining(java.io.File.pathSeparator));
        StringWriter messages = new StringWriter();
        boolean compiled = ToolProvider.getSystemJavaCompiler()
                .getTask(messages, null, null, List.of("-d", output.toString(), "-cp", path, "-proc:none"), null, files)
                .call();
        if (!compiled) {
            throw new IllegalArgumentException(messages.toString());
        }
        return output;
    }

    /** Where entity-api stands, a folder or a jar. */
    static Path api() {
        try {
            return Path.of(Entity.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Packs a folder into a jar. */
    static Path jar(Path folder, Path jar) throws IOException {
        try (OutputStream out = Files.newOutputStream(jar);
                ZipOutputStream zip = new ZipOutputStream(out);
                Stream<Path> tree = Files.walk(folder)) {
            for (Path file : tree.filter(Files::isRegularFile).toList()) {
                zip.putNextEntry(new ZipEntry(folder.relativize(file).toString().replace('\\', '/')));
                Files.copy(file, zip);
            }
        }
        return jar;
    }

    private static JavaFileObject source(String text) {
        Matcher matcher = NAME.matcher(text);
        if (!matcher.find()) {
            throw new IllegalArgumentException("no class in: " + text);
        }
        String path = (matcher.group("package") + "." + matcher.group("name")).replace('.', '/');
        return new SimpleJavaFileObject(
                URI.create("string:///" + path + JavaFileObject.Kind.SOURCE.extension), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return text;
            }
        };
    }
}
