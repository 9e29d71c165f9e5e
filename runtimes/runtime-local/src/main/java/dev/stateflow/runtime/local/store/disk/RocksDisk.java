package dev.stateflow.runtime.local.store.disk;

import dev.stateflow.runtime.local.store.StoreException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.BloomFilter;
import org.rocksdb.Checkpoint;
import org.rocksdb.CompressionType;
import org.rocksdb.FlushOptions;
import org.rocksdb.InfoLogLevel;
import org.rocksdb.LRUCache;
import org.rocksdb.Options;
import org.rocksdb.ReadOptions;
import org.rocksdb.RocksDB;
import org.rocksdb.RocksDBException;
import org.rocksdb.RocksIterator;
import org.rocksdb.Status;
import org.rocksdb.WALRecoveryMode;
import org.rocksdb.WriteBatch;
import org.rocksdb.WriteOptions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** RocksDB. Memory outside of the heap is bounded: three buffers of writes, and a cache of blocks. */
final class RocksDisk implements Disk {
    private static final Logger LOG = LoggerFactory.getLogger(RocksDisk.class);
    private static final long WRITE_BUFFER = 16 << 20;
    private static final long BLOCK_CACHE = 16 << 20;
    private static final long LOG_FILE = 1 << 20;
    private static final int BLOOM_BITS = 10;

    private final Path folder;
    private final LRUCache cache;
    private final BloomFilter bloom;
    private final Options options;
    private final RocksDB db;
    private final WriteOptions synced = new WriteOptions().setSync(true);
    private final WriteOptions unsynced = new WriteOptions().setSync(false);
    private final WriteBatch batch = new WriteBatch();
    private final boolean readOnly;
    private volatile boolean broken;

    /** How a folder is opened. */
    enum Mode {
        /** Makes the store if there is none. */
        CREATE,
        /** Expects that there is one. */
        OPEN,
        /** Changes no file. */
        READ_ONLY
    }

    @SuppressWarnings("resource") // owned by this object
    RocksDisk(Path folder, Mode mode) {
        this.folder = folder;
        this.readOnly = mode == Mode.READ_ONLY;
        cache = new LRUCache(BLOCK_CACHE);
        bloom = new BloomFilter(BLOOM_BITS);
        options = new Options()
                .setCreateIfMissing(mode == Mode.CREATE)
                .setParanoidChecks(true)
                // what a crash tore off at the end is left out; whether it was more than that, the watermark tells
                .setWalRecoveryMode(WALRecoveryMode.PointInTimeRecovery)
                .setWriteBufferSize(WRITE_BUFFER)
                .setMaxWriteBufferNumber(3)
                // bounds the time of a start after a crash
                .setMaxTotalWalSize(2 * WRITE_BUFFER)
                .setBytesPerSync(1 << 20)
                .setCompressionType(CompressionType.LZ4_COMPRESSION)
                .setInfoLogLevel(InfoLogLevel.WARN_LEVEL)
                .setMaxLogFileSize(LOG_FILE)
                .setKeepLogFileNum(2)
                .setTableFormatConfig(new BlockBasedTableConfig()
                        .setBlockCache(cache)
                        .setFilterPolicy(bloom)
                        .setCacheIndexAndFilterBlocks(true)
                        .setPinL0FilterAndIndexBlocksInCache(true));
        try {
            db = readOnly ? RocksDB.openReadOnly(options, folder.toString()) : RocksDB.open(options, folder.toString());
        } catch (RocksDBException e) {
            closeOptions();
            throw failure("can't be opened", e);
        }
    }

    @Override
    public byte @Nullable [] get(byte[] key) {
        try {
            return db.get(key);
        } catch (RocksDBException e) {
            throw failure("can't be read", e);
        }
    }

    @Override
    public void scan(byte[] prefix, Visitor visitor) {
        try (ReadOptions reading = new ReadOptions().setPrefixSameAsStart(false).setFillCache(false);
                RocksIterator entries = db.newIterator(reading)) {
            for (entries.seek(prefix); entries.isValid(); entries.next()) {
                byte[] key = entries.key();
                if (!startsWith(key, prefix) || !visitor.visit(key, entries.value())) {
                    break;
                }
            }
            entries.status();
        } catch (RocksDBException e) {
            throw failure("can't be read", e);
        }
    }

    private static boolean startsWith(byte[] key, byte[] prefix) {
        return key.length >= prefix.length && Arrays.equals(key, 0, prefix.length, prefix, 0, prefix.length);
    }

    @Override
    public synchronized void write(List<Change> changes, boolean sync) {
        try {
            batch.clear();
            for (Change change : changes) {
                byte[] value = change.value();
                if (value == null) {
                    batch.delete(change.key());
                } else {
                    batch.put(change.key(), value);
                }
            }
            db.write(sync ? synced : unsynced, batch);
        } catch (RocksDBException e) {
            broken = true;
            throw failure("can't be written", e);
        }
    }

    @Override
    public void copyTo(Path target) {
        try (Checkpoint checkpoint = Checkpoint.create(db)) {
            checkpoint.createCheckpoint(target.toString());
        } catch (RocksDBException e) {
            throw failure("can't be copied to " + target, e);
        }
    }

    private StoreException failure(String what, RocksDBException e) {
        String said = String.valueOf(e.getMessage()).replaceAll("\\s*\\R\\s*", " ");
        Status status = e.getStatus();
        if (said.contains("No space left") || (status != null && status.getSubCode() == Status.SubCode.NoSpace)) {
            return new StoreException(
                    "the disk is full: the data in " + folder.getParent()
                            + " can't be written; make room and start again, nothing that was answered is lost",
                    e);
        }
        if (said.contains("File too large")) {
            return new StoreException(
                    "the data in " + folder.getParent()
                            + " can't be written: a file reached the size that this process is allowed (ulimit -f); raise it and start again, nothing that was answered is lost",
                    e);
        }
        if ((status != null && status.getCode() == Status.Code.Corruption) || said.contains("Corruption")) {
            return new StoreException(
                    "the data in " + folder.getParent() + " is damaged (" + said
                            + "); nothing was changed; restore a backup, or bring back the files as they were",
                    e);
        }
        return new StoreException("the data in " + folder.getParent() + " " + what + ": " + said, e);
    }

    @Override
    public void close() {
        if (!readOnly && !broken) {
            try (FlushOptions flush = new FlushOptions().setWaitForFlush(true)) {
                db.flush(flush);
                db.syncWal();
            } catch (RocksDBException e) {
                // the log holds it all
                LOG.warn("the store could not be closed in an orderly way: {}", e.getMessage());
            }
        }
        try {
            db.closeE();
        } catch (RocksDBException e) {
            if (!broken) { // else the first error is the one that is told
                throw failure("can't be closed", e);
            }
        } finally {
            batch.close();
            synced.close();
            unsynced.close();
            closeOptions();
        }
    }

    private void closeOptions() {
        options.close();
        bloom.close();
        cache.close();
    }

    /** Whether a folder holds a store. */
    static boolean isStore(Path folder) {
        return Files.isRegularFile(folder.resolve("CURRENT"));
    }
}
