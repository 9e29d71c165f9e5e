package dev.stateflow.runtime.local.store.disk;

import dev.stateflow.runtime.core.application.CompiledApplication;
import dev.stateflow.runtime.core.codec.Codecs;
import dev.stateflow.runtime.core.codec.ValueCodec;
import dev.stateflow.runtime.core.message.Address;
import dev.stateflow.runtime.local.store.StoreException;
import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Properties;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The folder that holds the data of one application, in use by one process at a time.
 *
 * <pre>
 * stateflow.properties   format, application: written first; the format is raised when a newer version takes over
 * lock                   locked by the process that uses the folder
 * watermark              see {@link Watermark}
 * db/                    RocksDB
 * native/                its library
 * </pre>
 */
public final class StoreFolder implements AutoCloseable {
    /** The version of what is in the folder. Raise it with every change that an older runtime would misread. 1 kept answers to clients within records. */
    static final int FORMAT = 2;

    private static final Set<String> READ = Set.of("1", "2");

    private static final String DESCRIPTION = "stateflow.properties";
    private static final String LOCK = "lock";
    private static final Set<String> OURS = Set.of(LOCK, "watermark", "db", "native", "admin");

    private final Path folder;
    private final FileChannel lockFile;
    private final FileLock lock;

    private StoreFolder(Path folder, FileChannel lockFile, FileLock lock) {
        this.folder = folder;
        this.lockFile = lockFile;
        this.lock = lock;
    }

    /**
     * Takes a folder for one application and this process. Makes it if it is not there.
     *
     * @param application the application's name
     * @throws StoreException if it belongs to another application, a newer version, another process, or to something else altogether
     */
    public static StoreFolder take(Path folder, String application) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new StoreException(
                    "can't make the data folder " + folder + ": " + e + "; choose another one with --data", e);
        }
        Path description = folder.resolve(DESCRIPTION);
        if (!Files.exists(description)) {
            refuseForeignFiles(folder);
        } else {
            check(folder, description, application);
        }
        StoreFolder taken = lock(folder);
        try {
            if (!Files.exists(description)) {
                describe(folder, description, application);
            }
        } catch (IOException e) {
            taken.close();
            throw new StoreException("can't write " + description + ": " + e.getMessage(), e);
        } catch (RuntimeException e) {
            taken.close();
            throw e;
        }
        return taken;
    }

    private static void refuseForeignFiles(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            String foreign = files.map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> !OURS.contains(name) && !name.endsWith(".tmp"))
                    .findFirst()
                    .orElse(null);
            if (foreign != null) {
                throw new StoreException(folder + " is not a data folder of StateFlow: it holds " + foreign + " but no "
                        + DESCRIPTION + "; choose a new folder with --data");
            }
        } catch (IOException e) {
            throw new StoreException("can't read the data folder " + folder + ": " + e.getMessage(), e);
        }
    }

    private static void check(Path folder, Path description, String application) {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(Files.readString(description)));
        } catch (IOException | IllegalArgumentException e) {
            throw new StoreException("can't read " + description + ": " + e.getMessage(), e);
        }
        String format = properties.getProperty("format", "");
        if (!READ.contains(format)) {
            throw new StoreException("the data in " + folder + " has format " + format
                    + ", which this version does not read (it reads " + FORMAT
                    + " and older ones); use the version that wrote it, or choose another folder with --data");
        }
        String owner = properties.getProperty("application", "");
        if (!owner.equals(application)) {
            throw new StoreException("the data in " + folder + " is of application " + owner + ", not of " + application
                    + "; choose another folder with --data");
        }
    }

    /** Says whose folder it is, and of which format, if it does not say so already. */
    private static void describe(Path folder, Path description, String application) throws IOException {
        String text = "format=" + FORMAT + "\napplication=" + application + "\n";
        if (Files.exists(description) && Files.readString(description).equals(text)) {
            return;
        }
        Path temporary = folder.resolve(DESCRIPTION + ".tmp");
        try (FileChannel channel = FileChannel.open(
                temporary, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
            channel.force(true);
        }
        Files.move(temporary, description, StandardCopyOption.ATOMIC_MOVE);
    }

    private static StoreFolder lock(Path folder) {
        Path file = folder.resolve(LOCK);
        FileChannel channel = null;
        try {
            channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            FileLock lock = channel.tryLock();
            if (lock == null) {
                throw inUse(folder, Files.readString(file));
            }
            channel.truncate(0);
            channel.write(ByteBuffer.wrap(
                    String.valueOf(ProcessHandle.current().pid()).getBytes(StandardCharsets.UTF_8)));
            return new StoreFolder(folder, channel, lock);
        } catch (OverlappingFileLockException e) {
            closeQuietly(channel);
            throw inUse(folder, String.valueOf(ProcessHandle.current().pid()));
        } catch (IOException e) {
            closeQuietly(channel);
            throw new StoreException("can't lock the data folder " + folder + ": " + e.getMessage(), e);
        } catch (StoreException e) {
            closeQuietly(channel);
            throw e;
        }
    }

    private static StoreException inUse(Path folder, String pid) {
        return new StoreException("the data in " + folder + " is in use by another process"
                + (pid.isBlank() ? "" : " (" + pid.strip() + ")")
                + "; stop that one first, or choose another folder with --data");
    }

    /** Whether a process uses a folder. */
    public static boolean isInUse(Path folder) {
        Path file = folder.resolve(LOCK);
        if (!Files.exists(file)) {
            return false;
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock()) {
            return lock == null;
        } catch (OverlappingFileLockException e) {
            return true;
        } catch (IOException e) {
            throw new StoreException("can't look whether the data in " + folder + " is in use: " + e.getMessage(), e);
        }
    }

    private static void closeQuietly(@Nullable FileChannel channel) {
        if (channel != null) {
            try {
                channel.close();
            } catch (IOException e) {
                // another error is told
            }
        }
    }

    public Path path() {
        return folder;
    }

    /**
     * Opens the store. The application takes over what older builds of it have left there.
     *
     * @param sync whether commits outlive the machine's power
     * @param texts writes addresses as text, each as another one; may not change, or records would not be found again
     * @throws StoreException if it is damaged, if commits that were answered are missing, or if it holds what this build can't read; the files are as they were then
     */
    public DurableStore open(CompiledApplication application, boolean sync, Function<Address, String> texts) {
        NativeLibrary.load(folder.resolve("native"));
        Watermark watermark = Watermark.open(folder.resolve("watermark"));
        Path db = folder.resolve("db");
        try {
            boolean isNew = watermark.group() == 0;
            if (!isNew && !watermark.wasClean()) {
                // opening it for writing would throw away what comes after a damaged place
                try (Disk disk = new RocksDisk(db, RocksDisk.Mode.READ_ONLY)) {
                    checkComplete(disk, watermark);
                }
            }
            Disk disk = new RocksDisk(db, isNew ? RocksDisk.Mode.CREATE : RocksDisk.Mode.OPEN);
            try {
                checkComplete(disk, watermark);
                StoredManifests manifests = new StoredManifests(disk);
                ValueCodec values = Codecs.values(application, manifests);
                new Takeover(application, disk, new Layout(values, texts), manifests, values).run();
                describe(folder, folder.resolve(DESCRIPTION), application.name());
                return new DurableStore(application, values, disk, watermark, sync, texts);
            } catch (IOException e) {
                disk.close();
                throw new StoreException("can't write to the data folder " + folder + ": " + e.getMessage(), e);
            } catch (RuntimeException e) {
                disk.close();
                throw e;
            }
        } catch (RuntimeException e) {
            watermark.close(false);
            throw e;
        }
    }

    /**
     * Writes a copy of the open store into a new folder, which is a data folder itself.
     *
     * @throws StoreException if that fails; what was written is left behind then
     */
    public void copyTo(DurableStore store, Path target) {
        try {
            Files.createDirectories(target);
            long reached = store.copyTo(target.resolve("db"));
            Watermark.write(target.resolve("watermark"), reached);
            Files.copy(folder.resolve(DESCRIPTION), target.resolve(DESCRIPTION));
        } catch (IOException e) {
            throw new StoreException("can't copy the data to " + target + ": " + e.getMessage(), e);
        }
    }

    /**
     * Looks whether a folder holds data of an application, in a format that this version reads.
     *
     * @throws StoreException if it does not
     */
    public static void check(Path folder, String application) {
        Path description = folder.resolve(DESCRIPTION);
        if (!Files.exists(description)) {
            throw new StoreException(
                    folder + " is not a data folder of StateFlow, nor a backup of one: it holds no " + DESCRIPTION);
        }
        check(folder, description, application);
    }

    private void checkComplete(Disk disk, Watermark watermark) {
        long last = Layout.lastGroup(disk);
        if (last < watermark.group()) {
            throw new StoreException(
                    "the data in " + folder + " is not complete: the last " + (watermark.group() - last)
                            + " groups of commits are missing, as after damage to a file, or after a power failure with --durability=async;"
                            + " restore a backup, or delete " + folder.resolve("watermark") + " to go on without them");
        }
    }

    /** Gives the folder back. The store must be closed before. */
    @Override
    public void close() {
        try {
            lock.close();
            lockFile.close();
        } catch (IOException e) {
            throw new StoreException("can't unlock the data folder " + folder + ": " + e.getMessage(), e);
        }
    }
}
