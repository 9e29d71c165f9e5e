package dev.stateflow.analyzer.surprise;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which methods of the JDK reach out of the process or across threads. */
final class OutsideCalls {
    private static final String DO_IT_OUTSIDE =
            "do it in a client of the entity and pass what came out as an argument; let the entity only decide what to do";

    /** What is wrong with a call. */
    enum Kind {
        FILES("reads or writes files or streams", DO_IT_OUTSIDE),
        NETWORK("uses the network", DO_IT_OUTSIDE),
        DATABASE(
                "uses a database",
                "keep the data in the entity's fields, which are stored with every step; or do it in a client and pass the result"),
        PROCESS("runs another process", DO_IT_OUTSIDE),
        WAITING(
                "waits",
                "nobody else is served by this instance meanwhile: to let time pass call Entities.sleep, to do something later Entities.schedule, for anything else return and let a client call again"),
        THREADS("uses threads", "");

        private final String does;
        private final String help;

        Kind(String does, String help) {
            this.does = does;
            this.help = help;
        }

        String does() {
            return does;
        }

        String help() {
            return help;
        }
    }

    private static final Map<String, Kind> CONSTRUCTORS = Map.ofEntries(
            Map.entry("java/io/FileInputStream", Kind.FILES),
            Map.entry("java/io/FileOutputStream", Kind.FILES),
            Map.entry("java/io/FileReader", Kind.FILES),
            Map.entry("java/io/FileWriter", Kind.FILES),
            Map.entry("java/io/RandomAccessFile", Kind.FILES),
            Map.entry("java/util/zip/ZipFile", Kind.FILES),
            Map.entry("java/net/Socket", Kind.NETWORK),
            Map.entry("java/net/ServerSocket", Kind.NETWORK),
            Map.entry("java/net/DatagramSocket", Kind.NETWORK),
            Map.entry("java/lang/Thread", Kind.THREADS),
            Map.entry("java/lang/ThreadLocal", Kind.THREADS),
            Map.entry("java/util/Timer", Kind.THREADS),
            Map.entry("java/util/concurrent/ForkJoinPool", Kind.THREADS),
            Map.entry("java/util/concurrent/ThreadPoolExecutor", Kind.THREADS));

    /** Of these, every method. */
    private static final Map<String, Kind> TYPES = Map.ofEntries(
            Map.entry("java/nio/file/Files", Kind.FILES),
            Map.entry("java/io/RandomAccessFile", Kind.FILES),
            Map.entry("java/net/http/HttpClient", Kind.NETWORK),
            Map.entry("java/net/URLConnection", Kind.NETWORK),
            Map.entry("java/net/Socket", Kind.NETWORK),
            Map.entry("java/sql/DriverManager", Kind.DATABASE),
            Map.entry("javax/sql/DataSource", Kind.DATABASE),
            Map.entry("java/sql/Connection", Kind.DATABASE),
            Map.entry("java/sql/Statement", Kind.DATABASE),
            Map.entry("java/util/concurrent/locks/LockSupport", Kind.WAITING),
            Map.entry("java/lang/ThreadLocal", Kind.THREADS),
            Map.entry("java/util/Timer", Kind.THREADS),
            Map.entry("java/util/concurrent/Executor", Kind.THREADS),
            Map.entry("java/util/concurrent/Executors", Kind.THREADS));

    private static final Map<String, Map<Kind, Set<String>>> METHODS = Map.ofEntries(
            Map.entry(
                    "java/io/File",
                    Map.of(
                            Kind.FILES,
                            Set.of(
                                    "createNewFile",
                                    "delete",
                                    "exists",
                                    "isDirectory",
                                    "isFile",
                                    "lastModified",
                                    "length",
                                    "list",
                                    "listFiles",
                                    "mkdir",
                                    "mkdirs",
                                    "renameTo"))),
            Map.entry("java/nio/channels/FileChannel", Map.of(Kind.FILES, Set.of("open"))),
            Map.entry("java/nio/channels/SocketChannel", Map.of(Kind.NETWORK, Set.of("open"))),
            Map.entry("java/nio/channels/ServerSocketChannel", Map.of(Kind.NETWORK, Set.of("open"))),
            Map.entry("java/net/URL", Map.of(Kind.NETWORK, Set.of("getContent", "openConnection", "openStream"))),
            Map.entry("java/net/InetAddress", Map.of(Kind.NETWORK, Set.of("getAllByName", "getByName", "isReachable"))),
            Map.entry("java/lang/Runtime", Map.of(Kind.PROCESS, Set.of("exec"))),
            Map.entry("java/lang/ProcessBuilder", Map.of(Kind.PROCESS, Set.of("start"))),
            Map.entry("java/lang/Object", Map.of(Kind.WAITING, Set.of("wait"))),
            Map.entry(
                    "java/lang/Thread",
                    Map.of(
                            Kind.WAITING,
                            Set.of("join", "onSpinWait", "sleep", "yield"),
                            Kind.THREADS,
                            Set.of("ofPlatform", "ofVirtual", "start", "startVirtualThread"))),
            Map.entry("java/util/concurrent/TimeUnit", Map.of(Kind.WAITING, Set.of("sleep", "timedJoin", "timedWait"))),
            Map.entry("java/util/concurrent/CountDownLatch", Map.of(Kind.WAITING, Set.of("await"))),
            Map.entry("java/util/concurrent/CyclicBarrier", Map.of(Kind.WAITING, Set.of("await"))),
            Map.entry("java/util/concurrent/locks/Condition", Map.of(Kind.WAITING, Set.of("await"))),
            Map.entry("java/util/concurrent/Semaphore", Map.of(Kind.WAITING, Set.of("acquire"))),
            Map.entry("java/util/concurrent/BlockingQueue", Map.of(Kind.WAITING, Set.of("put", "take"))),
            Map.entry("java/util/concurrent/Future", Map.of(Kind.WAITING, Set.of("get"))),
            Map.entry(
                    "java/util/concurrent/CompletableFuture",
                    Map.of(Kind.WAITING, Set.of("join"), Kind.THREADS, Set.of("runAsync", "supplyAsync"))));

    private static final List<String> INHERITED = List.of("start", "join", "wait", "sleep");

    private OutsideCalls() {}

    /** Whether a method may be called by the name of a class of the application and be a library's nevertheless. */
    static boolean isInherited(String name) {
        return INHERITED.contains(name);
    }

    /**
     * What a call does.
     *
     * @param types the type that declares the method and its supertypes, internal names
     */
    static Optional<Kind> kind(List<String> types, String name, String descriptor) {
        for (String type : types) {
            if (name.equals("<init>")) {
                Kind kind = CONSTRUCTORS.get(type);
                if (kind != null) {
                    return Optional.of(kind);
                }
                continue;
            }
            for (Map.Entry<Kind, Set<String>> methods :
                    METHODS.getOrDefault(type, Map.of()).entrySet()) {
                if (methods.getValue().contains(name)) {
                    return Optional.of(methods.getKey());
                }
            }
            Kind kind = TYPES.get(type);
            if (kind != null) {
                return Optional.of(kind);
            }
        }
        return name.equals("<init>") && opensFile(types, descriptor) ? Optional.of(Kind.FILES) : Optional.empty();
    }

    /** Writers and scanners that are given a file or its name. */
    private static boolean opensFile(List<String> types, String descriptor) {
        boolean byFile = descriptor.startsWith("(Ljava/io/File;") || descriptor.startsWith("(Ljava/nio/file/Path;");
        boolean byName = descriptor.startsWith("(Ljava/lang/String;");
        return (byFile && types.contains("java/util/Scanner"))
                || ((byFile || byName)
                        && (types.contains("java/io/PrintWriter") || types.contains("java/io/PrintStream")));
    }
}
