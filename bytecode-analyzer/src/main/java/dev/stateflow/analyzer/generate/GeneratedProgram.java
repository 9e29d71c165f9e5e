package dev.stateflow.analyzer.generate;

import dev.stateflow.analyzer.callgraph.MethodId;
import dev.stateflow.ir.model.MethodGraph;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What stages 4, 5 and 7 make of an application.
 *
 * @param classes class files by internal name, ordered: split, changed and new ones
 * @param graphs the dataflow graphs of the split methods
 * @param points the rows of the tables of suspension points, by internal name of the class
 * @param entities binary names of the step classes of entities, ordered
 * @param functions binary names of the step classes of ordinary classes, ordered
 */
public record GeneratedProgram(
        Map<String, byte[]> classes,
        Map<MethodId, MethodGraph> graphs,
        Map<String, List<String>> points,
        List<String> entities,
        List<String> functions) {
    public GeneratedProgram {
        classes = Collections.unmodifiableMap(new TreeMap<>(classes));
        graphs = Collections.unmodifiableMap(new TreeMap<>(graphs));
        points = Collections.unmodifiableMap(new TreeMap<>(points));
        entities = List.copyOf(entities);
        functions = List.copyOf(functions);
    }

    /** The graph of a method; empty if the method was not split. */
    public Optional<MethodGraph> graph(MethodId method) {
        return Optional.ofNullable(graphs.get(method));
    }

    /**
     * The text of {@code META-INF/stateflow/classes.txt}.
     *
     * @param application the application's name
     * @param values binary names of the classes whose objects occur in state, frames or messages
     */
    public String classesText(String application, List<String> values) {
        StringBuilder text =
                new StringBuilder("application\t").append(application).append('\n');
        entities.forEach(name -> text.append("entity\t").append(name).append('\n'));
        functions.forEach(name -> text.append("function\t").append(name).append('\n'));
        values.forEach(name -> text.append("value\t").append(name).append('\n'));
        return text.toString();
    }
}
