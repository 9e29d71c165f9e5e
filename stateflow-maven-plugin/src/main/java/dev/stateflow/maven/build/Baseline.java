package dev.stateflow.maven.build;

import dev.stateflow.ir.json.IrFormatException;
import dev.stateflow.ir.json.IrJson;
import dev.stateflow.ir.model.Application;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** Reads the build that a module is compared with. */
public final class Baseline {
    private Baseline() {}

    /**
     * Reads the IR of a build.
     *
     * @param file a bundle, or another jar or zip with an IR in it, or an IR by itself
     * @throws IllegalArgumentException if the file is none of those; says which and why
     */
    public static Application read(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new IllegalArgumentException("the baseline " + file + " is not a file");
        }
        try {
            return IrJson.read(file.toString().endsWith(".json") ? Files.readAllBytes(file) : fromArchive(file));
        } catch (IrFormatException e) {
            throw new IllegalArgumentException("the baseline " + file + " can't be read: " + e.getMessage(), e);
        }
    }

    private static byte[] fromArchive(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            ZipEntry entry = zip.getEntry(IrJson.RESOURCE);
            if (entry == null) {
                throw new IllegalArgumentException(
                        "the baseline " + file + " has no " + IrJson.RESOURCE + ": is it a bundle?");
            }
            try (InputStream in = zip.getInputStream(entry)) {
                return in.readAllBytes();
            }
        } catch (ZipException e) {
            throw new IllegalArgumentException("the baseline " + file + " is no jar, no zip and no .json", e);
        }
    }
}
