package dev.stateflow.analyzer.discover;

import dev.stateflow.analyzer.load.Signatures;
import dev.stateflow.analyzer.load.TypeHierarchy;
import dev.stateflow.analyzer.load.TypeInfo;
import dev.stateflow.ir.model.TypeRef;
import java.util.List;
import java.util.Optional;
import org.objectweb.asm.Opcodes;

/** Knows the types whose values can't be written: they stand for something that lives in one process only. All others may be fine. */
public final class WritableTypes {
    private static final List<String> JDK = List.of("java/", "javax/", "jdk/");

    private static final List<String> PACKAGES = List.of(
            "java/util/stream/",
            "java/util/function/",
            "java/util/concurrent/locks/",
            "java/nio/channels/",
            "java/lang/invoke/",
            "java/lang/reflect/",
            "java/lang/ref/",
            "java/net/http/");

    /** These and their subclasses. */
    private static final List<String> CLASSES = List.of(
            "java/io/Console",
            "java/io/FileDescriptor",
            "java/io/InputStream",
            "java/io/OutputStream",
            "java/io/RandomAccessFile",
            "java/io/Reader",
            "java/io/Writer",
            "java/lang/ClassLoader",
            "java/lang/Module",
            "java/lang/Process",
            "java/lang/ProcessBuilder",
            "java/lang/Runtime",
            "java/lang/Thread",
            "java/lang/ThreadGroup",
            "java/lang/ThreadLocal",
            "java/net/DatagramSocket",
            "java/net/ServerSocket",
            "java/net/Socket",
            "java/net/URLConnection",
            "java/nio/file/FileSystem",
            "java/util/Formatter",
            "java/util/Scanner",
            "java/util/Timer",
            "java/util/TimerTask",
            "java/util/concurrent/CountDownLatch",
            "java/util/concurrent/CyclicBarrier",
            "java/util/concurrent/Exchanger",
            "java/util/concurrent/Phaser",
            "java/util/concurrent/Semaphore",
            "java/util/logging/Handler",
            "java/util/logging/Logger",
            "java/util/regex/Matcher",
            "java/util/zip/Deflater",
            "java/util/zip/Inflater",
            "java/util/zip/ZipFile");

    /** These and what extends them outside the application: a class of the application may implement one and be plain data. */
    private static final List<String> INTERFACES = List.of(
            "java/lang/ProcessHandle",
            "java/sql/Connection",
            "java/sql/ResultSet",
            "java/sql/Statement",
            "java/util/Enumeration",
            "java/util/Iterator",
            "java/util/PrimitiveIterator",
            "java/util/Spliterator",
            "java/util/concurrent/CompletionStage",
            "java/util/concurrent/Executor",
            "java/util/concurrent/Future",
            "java/util/concurrent/ThreadFactory",
            "javax/sql/DataSource",
            "org/slf4j/Logger");

    private final TypeHierarchy hierarchy;

    public WritableTypes(TypeHierarchy hierarchy) {
        this.hierarchy = hierarchy;
    }

    /** The internal name of a class within a type whose values certainly can't be written, the type itself included. */
    public Optional<String> unwritableIn(TypeRef type) {
        return Signatures.classes(type).stream().filter(this::isUnwritable).findFirst();
    }

    /** Whether no value of a class or interface but null can be written. */
    public boolean isUnwritable(String className) {
        Optional<TypeInfo> type = hierarchy.find(className);
        boolean application = type.map(TypeInfo::application).orElse(false);
        if (!application && PACKAGES.stream().anyMatch(className::startsWith)) {
            return true;
        }
        List<String> supertypes = hierarchy.supertypes(className);
        if (CLASSES.stream().anyMatch(supertypes::contains)) {
            return true;
        }
        if (!application && type.isPresent() && isOfLibrary(type.get(), supertypes)) {
            return true;
        }
        // a collection that is also an iterator is a collection
        return !application
                && INTERFACES.stream().anyMatch(supertypes::contains)
                && !supertypes.contains("java/util/Collection");
    }

    /**
     * The codec writes objects of the JDK that it knows, and of the application's classes. A library's type is fine where those implement it, or where
     * another module may; and exceptions are written by what they have in common.
     */
    private boolean isOfLibrary(TypeInfo type, List<String> supertypes) {
        String className = type.name();
        return (type.access() & (Opcodes.ACC_INTERFACE | Opcodes.ACC_ABSTRACT)) == 0
                && JDK.stream().noneMatch(className::startsWith)
                && !className.startsWith("dev/stateflow/")
                && !supertypes.contains("java/lang/Throwable")
                && hierarchy.applicationSubtypes(className).isEmpty();
    }

    /** Whether values of a class are made of its instance fields. */
    static boolean isPlainClass(TypeInfo type) {
        return type.application() && (type.access() & (Opcodes.ACC_INTERFACE | Opcodes.ACC_ENUM)) == 0;
    }
}
