package dev.stateflow.engines;

import dev.stateflow.runtime.core.application.CompiledApplication;
import dev.stateflow.runtime.core.codec.Codecs;
import dev.stateflow.runtime.core.codec.RecordCodec;
import dev.stateflow.runtime.core.record.InstanceRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A standalone session cluster of Flink: one JobManager and any number of TaskManagers. */
public final class FlinkCluster implements AutoCloseable {
    private static final Duration START = Duration.ofMinutes(2);
    private static final List<String> OPENS = List.of(
            "java.lang",
            "java.net",
            "java.io",
            "java.nio",
            "sun.nio.ch",
            "java.lang.reflect",
            "java.text",
            "java.time",
            "java.util",
            "java.util.concurrent",
            "java.util.concurrent.atomic",
            "java.util.concurrent.locks");

    private static final List<String> ENGINE_CODE =
            List.of("org.apache", "org.rocksdb", "dev.stateflow.shaded", "akka", "scala", "com");

    private final Path folder;
    private final Settings settings;
    private final FlinkRest rest;
    private final List<EngineProcess> taskManagers = new ArrayList<>();
    private EngineProcess jobManager;
    private int started;

    private FlinkCluster(Path folder, Settings settings) {
        this.folder = folder;
        this.settings = settings;
        int restPort = EngineProcess.freePort();
        configure(restPort, EngineProcess.freePort());
        this.rest = new FlinkRest(URI.create("http://127.0.0.1:" + restPort));
        this.jobManager = launchJobManager();
    }

    /**
     * How large a cluster is.
     *
     * @param taskManagers how many to start
     * @param slots of each
     * @param heapMegabytes for the tasks of one
     * @param managedMegabytes for RocksDB in one
     * @param optimised whether its JVMs optimise as in production; if not, they start faster
     * @param configuration more of Flink's configuration
     */
    public record Settings(
            int taskManagers,
            int slots,
            int heapMegabytes,
            int managedMegabytes,
            boolean optimised,
            Map<String, String> configuration) {
        /** Two TaskManagers of four slots, which find out within two seconds that one of them is gone. */
        public static final Settings SMALL = new Settings(2, 4, 384, 256, false, Map.of());

        public Settings {
            configuration = Map.copyOf(configuration);
        }

        /** With another number of TaskManagers and slots. */
        public Settings withTaskManagers(int count, int slotsOfEach) {
            return new Settings(count, slotsOfEach, heapMegabytes, managedMegabytes, optimised, configuration);
        }

        /** With memory for production-like runs, and JVMs that optimise. */
        public Settings optimised(int heap, int managed) {
            return new Settings(taskManagers, slots, heap, managed, true, configuration);
        }

        /** With more of Flink's configuration. */
        public Settings with(String key, String value) {
            Map<String, String> more = new LinkedHashMap<>(configuration);
            more.put(key, value);
            return new Settings(taskManagers, slots, heapMegabytes, managedMegabytes, optimised, more);
        }
    }

    /**
     * Starts a cluster, and waits until its TaskManagers have registered.
     *
     * @param folder where its checkpoints, its uploaded jars and its logs go
     */
    public static FlinkCluster start(Path folder, Settings settings) {
        FlinkCluster cluster = new FlinkCluster(folder.toAbsolutePath(), settings);
        try {
            for (int i = 0; i < settings.taskManagers(); i++) {
                cluster.addTaskManager();
            }
            cluster.awaitTaskManagers(settings.taskManagers());
        } catch (RuntimeException | AssertionError e) {
            cluster.close();
            throw e;
        }
        return cluster;
    }

    private void configure(int restPort, int rpcPort) {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("jobmanager.rpc.address", "127.0.0.1");
        all.put("jobmanager.bind-host", "127.0.0.1");
        all.put("jobmanager.rpc.port", String.valueOf(rpcPort));
        all.put("rest.address", "127.0.0.1");
        all.put("rest.bind-address", "127.0.0.1");
        all.put("rest.port", String.valueOf(restPort));
        all.put("rest.bind-port", String.valueOf(restPort));
        all.put("web.upload.dir", folder.resolve("uploads").toString());
        all.put("io.tmp.dirs", folder.resolve("tmp").toString());
        all.put("taskmanager.host", "127.0.0.1");
        all.put("taskmanager.bind-host", "127.0.0.1");
        all.put("taskmanager.numberOfTaskSlots", String.valueOf(settings.slots()));
        all.put("taskmanager.cpu.cores", String.valueOf(settings.slots()));
        all.put("taskmanager.memory.task.heap.size", settings.heapMegabytes() + "m");
        all.put("taskmanager.memory.task.off-heap.size", "64m");
        all.put("taskmanager.memory.framework.heap.size", "128m");
        all.put("taskmanager.memory.framework.off-heap.size", "128m");
        all.put("taskmanager.memory.network.min", "128m");
        all.put("taskmanager.memory.network.max", "128m");
        all.put("taskmanager.memory.managed.size", settings.managedMegabytes() + "m");
        all.put("taskmanager.memory.jvm-metaspace.size", "256m");
        all.put("taskmanager.memory.jvm-overhead.min", "128m");
        all.put("taskmanager.memory.jvm-overhead.max", "128m");
        all.put(
                "execution.checkpointing.dir",
                folder.resolve("checkpoints").toUri().toString());
        all.put(
                "execution.checkpointing.savepoint-dir",
                folder.resolve("savepoints").toUri().toString());
        all.put("execution.checkpointing.externalized-checkpoint-retention", "RETAIN_ON_CANCELLATION");
        all.put("heartbeat.interval", "500");
        all.put("heartbeat.timeout", "8000");
        all.put("heartbeat.rpc-failure-threshold", "1");
        // a TaskManager that boots after another was killed uses up attempts
        all.put("restart-strategy.type", "fixed-delay");
        all.put("restart-strategy.fixed-delay.attempts", "1000000");
        all.put("restart-strategy.fixed-delay.delay", "500ms");
        all.put("slot.request.timeout", "60000");
        // else a small job has all its subtasks in one TaskManager, and nothing goes from one to another
        all.put("taskmanager.load-balance.mode", "SLOTS");
        all.putAll(settings.configuration());
        try {
            Files.createDirectories(folder.resolve("conf"));
            Files.createDirectories(folder.resolve("tmp"));
            Files.writeString(
                    folder.resolve("conf/config.yaml"),
                    all.entrySet().stream()
                            .map(e -> e.getKey() + ": \"" + e.getValue() + "\"\n")
                            .collect(Collectors.joining()));
            Logging.write(folder.resolve("conf/log4j2.properties"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> jvm(String... memory) {
        List<String> jvm = new ArrayList<>(List.of(memory));
        jvm.add("-XX:MaxMetaspaceSize=256m");
        if (!settings.optimised()) {
            jvm.add("-XX:TieredStopAtLevel=1");
            jvm.add("-XX:+UseSerialGC");
        }
        // programs with assertions mean what they mean with assertions
        jvm.add("-ea");
        ENGINE_CODE.forEach(name -> jvm.add("-da:" + name + "..."));
        for (String name : OPENS) {
            jvm.add("--add-opens=java.base/" + name + "=ALL-UNNAMED");
        }
        jvm.add("--add-exports=java.rmi/sun.rmi.registry=ALL-UNNAMED");
        jvm.add("-Dlog4j2.configurationFile=" + folder.resolve("conf/log4j2.properties"));
        jvm.add("-Dlog4j.configurationFile=" + folder.resolve("conf/log4j2.properties"));
        return jvm;
    }

    private EngineProcess launchJobManager() {
        return EngineProcess.start(
                "jobmanager",
                folder,
                "flink",
                jvm("-Xmx512m"),
                List.of(
                        "org.apache.flink.runtime.entrypoint.StandaloneSessionClusterEntrypoint",
                        "--configDir",
                        folder.resolve("conf").toString(),
                        "--executionMode",
                        "cluster"));
    }

    /** What answers questions about the cluster and its jobs. */
    public FlinkRest rest() {
        return rest;
    }

    /** The process of the JobManager. */
    public EngineProcess jobManager() {
        return jobManager;
    }

    /** The TaskManagers that were not killed, in the order of their start. */
    public List<EngineProcess> taskManagers() {
        return List.copyOf(taskManagers);
    }

    /**
     * Reads the records of a savepoint, in a process of its own.
     *
     * @param bundle the job's jar
     * @param application what the jar holds
     */
    public List<InstanceRecord> readSavepoint(
            Path bundle, CompiledApplication application, String savepoint, String layout) {
        int number = started++;
        Path lines = folder.resolve("savepoint-" + number + ".txt");
        try (EngineProcess reader = EngineProcess.start(
                "read-savepoint-" + number,
                folder,
                "flink",
                List.of(bundle),
                jvm("-Xmx512m"),
                List.of(
                        "dev.stateflow.flink.state.ReadSavepoint",
                        "--savepoint=" + savepoint,
                        "--layout=" + layout,
                        "--to=" + lines))) {
            reader.awaitEnd();
        }
        RecordCodec codec = new RecordCodec(application, Codecs.values(application));
        try {
            return Files.readAllLines(lines).stream()
                    .map(line -> codec.decode(Base64.getDecoder().decode(line.substring(line.indexOf('\t') + 1))))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts one more TaskManager; does not wait for it. */
    public EngineProcess addTaskManager() {
        String heap = "-Xmx" + (settings.heapMegabytes() + 128) + "m";
        EngineProcess process = EngineProcess.start(
                "taskmanager-" + started++,
                folder,
                "flink",
                jvm(heap, "-Xms" + heap.substring(4), "-XX:MaxDirectMemorySize=320m"),
                List.of(
                        "org.apache.flink.runtime.taskexecutor.TaskManagerRunner",
                        "--configDir",
                        folder.resolve("conf").toString()));
        taskManagers.add(process);
        return process;
    }

    /** Waits until so many TaskManagers have registered. */
    public void awaitTaskManagers(int count) {
        jobManager.await(count + " TaskManagers", START, () -> {
            for (EngineProcess process : taskManagers) {
                if (!process.isAlive()) {
                    throw new AssertionError(process.tail());
                }
            }
            return rest.taskManagers() >= count;
        });
    }

    /** Kills a TaskManager with SIGKILL. */
    public void killTaskManager(int index) {
        taskManagers.remove(index).kill();
    }

    /** Kills the JobManager with SIGKILL; its jobs are gone, their checkpoints are not. */
    public void killJobManager() {
        jobManager.kill();
    }

    /** Starts the JobManager again at the same address, and waits until the TaskManagers that run have registered. */
    public void restartJobManager() {
        jobManager.close();
        jobManager = launchJobManager();
        awaitTaskManagers(taskManagers().size());
    }

    @Override
    public void close() {
        // nothing that it holds is wanted any more
        for (EngineProcess process : taskManagers) {
            process.kill();
            process.close();
        }
        jobManager.kill();
        jobManager.close();
    }
}
