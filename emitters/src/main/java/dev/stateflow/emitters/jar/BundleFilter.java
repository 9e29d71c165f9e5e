package dev.stateflow.emitters.jar;

import java.io.File;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.maven.plugins.shade.filter.Filter;

/** Says which files of a jar stay out of the bundle. */
final class BundleFilter implements Filter {
    private static final Pattern VERSIONED = Pattern.compile("META-INF/versions/\\d+/(.+)");
    private static final Pattern SIGNATURE = Pattern.compile("META-INF/(SIG-[^/]*|[^/]*\\.(SF|RSA|DSA|EC))");

    private final Set<String> splitClasses;
    private final File application;
    private final Set<File> runtime;
    private boolean fromApplication;
    private boolean fromRuntime;

    /**
     * A filter for one bundle.
     *
     * @param splitClasses internal names of the classes that replace those of the same name
     * @param application the jar that holds the split classes
     * @param runtime the runtime's jars
     */
    BundleFilter(Set<String> splitClasses, File application, Set<File> runtime) {
        this.splitClasses = splitClasses;
        this.application = application;
        this.runtime = runtime;
    }

    /** The shader asks this once per jar, before it asks for the files of that jar. */
    @Override
    public boolean canFilter(File jar) {
        fromApplication = jar.equals(application);
        fromRuntime = runtime.contains(jar);
        return true;
    }

    @Override
    public boolean isFiltered(String path) {
        Matcher versioned = VERSIONED.matcher(path);
        String plain = versioned.matches() ? versioned.group(1) : path;
        if (plain.equals("module-info.class")
                || SIGNATURE.matcher(path.toUpperCase(Locale.ROOT)).matches()) {
            return true;
        }
        if (isReplaced(plain) && !(fromApplication && plain.equals(path))) {
            return true;
        }
        return !fromRuntime
                && !fromApplication
                && (plain.startsWith("dev/stateflow/api/")
                        || plain.startsWith("dev/stateflow/evolution/")
                        || plain.startsWith("dev/stateflow/flink/")
                        || plain.startsWith("dev/stateflow/gateway/")
                        || plain.startsWith("dev/stateflow/kafka/")
                        || plain.startsWith("dev/stateflow/runtime/"));
    }

    private boolean isReplaced(String path) {
        return path.endsWith(".class") && splitClasses.contains(path.substring(0, path.length() - ".class".length()));
    }

    @Override
    public void finished() {
        // nothing is held open
    }
}
