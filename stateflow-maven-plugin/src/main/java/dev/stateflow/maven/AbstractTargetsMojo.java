package dev.stateflow.maven;

import dev.stateflow.emitters.EmitException;
import dev.stateflow.emitters.Emitter;
import dev.stateflow.emitters.Emitters;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** The parameters that name targets. */
@SuppressWarnings("NullAway.Init") // Maven sets the parameters
abstract class AbstractTargetsMojo extends AbstractStateflowMojo {
    private static final String PREFIX = "stateflow.";

    /**
     * The targets to make bundles for, separated by commas. Wins over {@code targets}, so that the command line can choose.
     *
     * @since 0.1.0
     */
    @Parameter(property = "stateflow.target")
    private @Nullable String target;

    /**
     * The targets to make bundles for. Without any, {@code local}.
     *
     * @since 0.1.0
     */
    @Parameter
    private @Nullable List<String> targets;

    /**
     * Options of targets, by target and name: {@code <flink.parallelism>4</flink.parallelism>}. Each can also be given as a property, which
     * wins: {@code -Dstateflow.flink.parallelism=4}.
     *
     * @since 0.1.0
     */
    @Parameter
    private @Nullable Map<String, String> options;

    /** The emitters of the targets that are asked for, each once. */
    final List<Emitter> targets() throws EmitException {
        Emitters emitters = emitters();
        List<Emitter> found = new ArrayList<>();
        for (String name : names()) {
            Emitter emitter = emitters.find(name);
            optionsOf(emitter);
            found.add(emitter);
        }
        return found;
    }

    /** All targets that the plugin knows, those of its own dependencies included. */
    static Emitters emitters() {
        return Emitters.load(AbstractTargetsMojo.class.getClassLoader());
    }

    private Set<String> names() {
        List<String> asked = target != null ? List.of(target.split(",", -1)) : targets != null ? targets : List.of();
        Set<String> names = new LinkedHashSet<>();
        asked.stream().map(String::strip).filter(name -> !name.isEmpty()).forEach(names::add);
        return names.isEmpty() ? Set.of("local") : names;
    }

    /** The options of one target, without its prefix. */
    final Map<String, String> optionsOf(Emitter emitter) throws EmitException {
        Map<String, String> found = new TreeMap<>();
        if (options != null) {
            collect(options, emitter.target() + ".", found);
        }
        collect(texts(project.getProperties()), PREFIX + emitter.target() + ".", found);
        collect(texts(session.getUserProperties()), PREFIX + emitter.target() + ".", found);
        return Emitters.checkedOptions(emitter, found);
    }

    private static Map<String, String> texts(Properties properties) {
        Map<String, String> texts = new TreeMap<>();
        properties.stringPropertyNames().forEach(name -> texts.put(name, properties.getProperty(name, "")));
        return texts;
    }

    private static void collect(Map<String, String> from, String prefix, Map<String, String> into) {
        from.forEach((name, value) -> {
            if (name.startsWith(prefix)) {
                into.put(name.substring(prefix.length()), value);
            }
        });
    }
}
