package dev.stateflow.maven.build;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A digest of everything that a result depends on: if it is the same, the result is. */
public final class Digest {
    private final MessageDigest sha = sha256();

    /** Adds texts. */
    public Digest add(String... texts) {
        for (String text : texts) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            sha.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
            sha.update(bytes);
        }
        return this;
    }

    /** Adds names with their values, in order of the names. */
    public Digest add(Map<String, String> values) {
        new TreeMap<>(values).forEach((name, value) -> add(name, value));
        return this;
    }

    /** Adds the content of a jar, or of a folder with all its files' relative paths; where these stand and how old they are does not count. */
    public Digest add(Path root) throws IOException {
        if (Files.isDirectory(root)) {
            List<Path> files;
            try (Stream<Path> tree = Files.walk(root)) {
                files = tree.filter(Files::isRegularFile).sorted().toList();
            }
            add("folder", String.valueOf(files.size()));
            for (Path file : files) {
                add(root.relativize(file).toString().replace('\\', '/'));
                addFile(file);
            }
        } else if (Files.exists(root)) {
            add("file");
            addFile(root);
        } else {
            add("nothing");
        }
        return this;
    }

    private void addFile(Path file) throws IOException {
        add(String.valueOf(Files.size(file)));
        try (InputStream in = Files.newInputStream(file);
                DigestOutputStream out = new DigestOutputStream(java.io.OutputStream.nullOutputStream(), sha)) {
            in.transferTo(out);
        }
    }

    /** The digest of all that was added, in hexadecimal digits. Nothing can be added afterwards. */
    public String hex() {
        return HexFormat.of().formatHex(sha.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
