package dev.stateflow.analyzer.verify;

import dev.stateflow.analyzer.callgraph.MethodId;
import dev.stateflow.analyzer.callgraph.MethodInfo;
import dev.stateflow.analyzer.callgraph.ProgramAnalysis;
import dev.stateflow.analyzer.desugar.Desugaring;
import dev.stateflow.analyzer.discover.EntityDiscovery;
import dev.stateflow.analyzer.discover.EntityIndex;
import dev.stateflow.analyzer.load.ApplicationLoader;
import dev.stateflow.analyzer.load.LoadedApplication;
import dev.stateflow.ir.model.Application;
import dev.stateflow.ir.model.Method;
import dev.stateflow.ir.model.Operator;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Compares the IR of an application with its class files and with the frames that were generated: every remote operation of the original code is one node,
 * control passes from node to node as it does in the original code, and what a node keeps is what its frame holds.
 */
public final class IrVerifier {
    private final List<String> problems = new ArrayList<>();
    private final Map<MethodId, List<FrameTable.Row>> frames = new HashMap<>();
    private final Map<MethodId, Method> described = new TreeMap<>();

    private IrVerifier() {}

    /**
     * Verifies the IR of an application that was compiled without errors.
     *
     * @param applicationRoots what it was compiled from
     * @param libraryRoots what it was compiled against
     * @param application its IR
     * @param classes the split and generated classes by internal name
     * @return what is wrong, in words; empty if nothing is
     * @throws IOException if the class path can't be read
     */
    public static List<String> verify(
            List<Path> applicationRoots, List<Path> libraryRoots, Application application, Map<String, byte[]> classes)
            throws IOException {
        IrVerifier verifier = new IrVerifier();
        try (ApplicationLoader loader = new ApplicationLoader(applicationRoots, libraryRoots, diagnostic -> {})) {
            LoadedApplication loaded = loader.load();
            EntityIndex entities = EntityDiscovery.discover(loaded, diagnostic -> {});
            verifier.run(Desugaring.analyse(loaded, entities), application, classes);
        }
        return List.copyOf(verifier.problems);
    }

    private void run(ProgramAnalysis analysis, Application application, Map<String, byte[]> classes) {
        classes.forEach(
                (name, bytes) -> FrameTable.of(name, bytes).forEach((method, rows) -> frames.put(method, rows)));
        for (Operator operator : application.operators()) {
            operator.methods().forEach(this::describe);
        }
        application.functions().forEach(this::describe);
        for (MethodInfo method : analysis.methods().values()) {
            if (analysis.isSuspendable(method.id()) && method.flow().isPresent()) {
                verify(analysis, method);
            }
        }
        described.forEach((id, method) -> {
            boolean suspends = method.graph().nodes().size() > 1;
            if (suspends && !analysis.isSuspendable(id)) {
                problems.add(id + " suspends in the IR, and does not in the code");
            }
        });
    }

    /** A method that several entities inherit is described by each of them, and alike. */
    private void describe(Method method) {
        MethodId id = new MethodId(method.declaringClass().replace('.', '/'), method.name(), method.descriptor());
        Method other = described.put(id, method);
        if (other != null && !other.graph().equals(method.graph())) {
            problems.add(id + " has different graphs");
        }
    }

    private void verify(ProgramAnalysis analysis, MethodInfo method) {
        Method description = described.get(method.id());
        if (description == null) {
            // private methods that nobody calls are in no operator, and what libraries declare is in none either
            return;
        }
        new MethodCheck(
                        analysis,
                        method,
                        description.graph(),
                        frames.getOrDefault(method.id(), List.of()),
                        problem -> problems.add(method.id() + ": " + problem))
                .run();
    }
}
