package dev.stateflow.runtime.local.store.disk;

import dev.stateflow.runtime.local.store.StoreException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.zip.CRC32;
import org.rocksdb.RocksDB;
import org.rocksdb.util.Environment;

/**
 * Loads RocksDB's native library. It is unpacked once, into the data folder: the library's own loader unpacks it at every start into the folder for temporary files, and leaves it there when the
 * process is killed.
 */
final class NativeLibrary {
    private static final int BUFFER = 1 << 16;

    private NativeLibrary() {}

    /** @param folder where the library is, or will be; made if needed */
    static void load(Path folder) {
        String name = Environment.getJniLibraryFileName("rocksdb");
        try {
            try (InputStream packed = resource(name)) {
                if (packed == null) {
                    throw new StoreException("there is no library of the store for this machine (" + name
                            + "); --durability=memory runs without");
                }
                Files.createDirectories(folder);
                // the name that RocksDB looks for in a folder, which is not the one in its jar
                Path file = folder.resolve(Environment.getJniLibraryFileName("rocksdbjni"));
                if (!isSame(packed, file)) {
                    unpack(name, folder, file);
                }
            }
            RocksDB.loadLibrary(List.of(folder.toAbsolutePath().toString()));
        } catch (IOException | LinkageError e) {
            throw new StoreException("the store's library can't be loaded from " + folder + ": " + e.getMessage(), e);
        }
    }

    private static InputStream resource(String name) {
        return RocksDB.class.getClassLoader().getResourceAsStream(name);
    }

    private static boolean isSame(InputStream packed, Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            return false;
        }
        try (InputStream unpacked = Files.newInputStream(file)) {
            return checksum(packed) == checksum(unpacked);
        }
    }

    private static long checksum(InputStream in) throws IOException {
        CRC32 crc = new CRC32();
        byte[] buffer = new byte[BUFFER];
        for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
            crc.update(buffer, 0, count);
        }
        return crc.getValue();
    }

    private static void unpack(String name, Path folder, Path file) throws IOException {
        Path temporary = Files.createTempFile(folder, name, ".tmp");
        try (InputStream packed = resource(name)) {
            Files.copy(packed, temporary, StandardCopyOption.REPLACE_EXISTING);
            Files.move(temporary, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }
}
