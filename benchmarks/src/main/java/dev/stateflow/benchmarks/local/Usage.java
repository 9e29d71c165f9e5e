package dev.stateflow.benchmarks.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/**
 * What a process has taken so far, or between two moments.
 *
 * @param nanos the time
 * @param processor the time of all its threads on processors, in nanoseconds; 0 where the system does not tell
 * @param written the bytes that it has had written to the disk; 0 where the system does not tell
 */
record Usage(long nanos, long processor, long written) {
    static Usage of(ProcessHandle process) {
        return new Usage(
                System.nanoTime(),
                process.info().totalCpuDuration().orElse(Duration.ZERO).toNanos(),
                bytesWritten(process.pid()));
    }

    /** What it has taken since then. */
    Usage since(Usage before) {
        return new Usage(nanos - before.nanos, processor - before.processor, written - before.written);
    }

    double seconds() {
        return nanos / 1e9;
    }

    /** The memory that a process has now, in and outside of its heap; 0 where the system does not tell. */
    static long residentMegabytes(long pid) {
        return number("/proc/" + pid + "/status", "VmRSS:") >> 10;
    }

    private static long bytesWritten(long pid) {
        return number("/proc/" + pid + "/io", "write_bytes:");
    }

    private static long number(String file, String name) {
        try {
            for (String line : Files.readAllLines(Path.of(file))) {
                if (line.startsWith(name)) {
                    return Long.parseLong(line.replaceAll("\\D", ""));
                }
            }
        } catch (IOException e) {
            return 0;
        }
        return 0;
    }
}
