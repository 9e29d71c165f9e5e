package dev.stateflow.analyzer.callgraph;

import dev.stateflow.analyzer.diagnostics.DiagnosticSink;
import dev.stateflow.analyzer.discover.EntityIndex;
import dev.stateflow.analyzer.load.ApplicationClass;
import dev.stateflow.analyzer.load.LoadedApplication;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.objectweb.asm.tree.MethodNode;

/** What stage 3 finds out about an application: what can run, and what of it can suspend. */
public final class ProgramAnalysis {
    private final Program program;
    private final Classifier classifier;
    private final MethodFamilies families;
    private final ReachableMethods reachable;
    private SuspendableMethods suspendable;

    private ProgramAnalysis(Program program) {
        this.program = program;
        this.classifier = new Classifier(program.entities(), program.resolver());
        this.families = new MethodFamilies(program);
        this.reachable = new ReachableMethods(program, classifier, families);
        this.suspendable = new SuspendableMethods(reachable.methods(), families);
        // all members of a suspendable family are split, so all of them must be known, and what they call
        while (!reachable.methods().keySet().containsAll(suspendable.all())) {
            reachable.add(suspendable.all());
            suspendable = new SuspendableMethods(reachable.methods(), families);
        }
    }

    /**
     * Analyses an application whose entities follow the conventions.
     *
     * @param sink takes what can't be compiled faithfully; if there are errors, the result is not to be split
     */
    public static ProgramAnalysis of(LoadedApplication application, EntityIndex entities, DiagnosticSink sink) {
        ProgramAnalysis analysis = of(application, entities);
        analysis.check(sink);
        return analysis;
    }

    /** Analyses an application, and reports nothing. */
    public static ProgramAnalysis of(LoadedApplication application, EntityIndex entities) {
        return new ProgramAnalysis(new Program(application, entities));
    }

    /**
     * Checks what was found.
     *
     * @param sink takes what can't be compiled faithfully; if there are errors, this analysis is not to be split
     */
    public void check(DiagnosticSink sink) {
        CallChains chains = new CallChains(this);
        new PlacementRules(this, chains, sink).check();
        new CallbackRules(this, chains, sink).check();
        new LibraryTypedCalls(this, chains, sink).check();
        KnownFunctions functions = new KnownFunctions(this);
        new EscapedFunctions(this, functions, sink).check();
        new LiveVariableRule(this, functions, chains, sink).check();
        new CopyRule(this, sink).check();
        new ComparisonRule(this, sink).check();
        new UnreachedCallers(this, sink).check();
    }

    /** The application. */
    public Program program() {
        return program;
    }

    /** Classifies instructions. */
    public Classifier classifier() {
        return classifier;
    }

    /** Which methods may run for one another. */
    public MethodFamilies families() {
        return families;
    }

    /** The methods that can run, ordered. */
    public Map<MethodId, MethodInfo> methods() {
        return reachable.methods();
    }

    /** A method that can run. */
    public Optional<MethodInfo> find(MethodId id) {
        return Optional.ofNullable(methods().get(id));
    }

    /** Whether a method can reach a remote operation, and so has a split form instead of its original one. */
    public boolean isSuspendable(MethodId id) {
        return suspendable.contains(id);
    }

    /** Whether a method can reach a remote operation, and so has a split form instead of its original one. */
    public boolean isSuspendable(ApplicationClass owner, MethodNode method) {
        return isSuspendable(new MethodId(owner.name(), method.name, method.desc));
    }

    /** Whether a method can suspend at a site. */
    public boolean isSuspensionPoint(Site site) {
        return site.remote().isPresent() || isSplitCall(site);
    }

    /** Whether a site calls, when it is no remote operation, a method in its split form. */
    public boolean isSplitCall(Site site) {
        return site.callee().map(this::isSuspendable).orElse(false);
    }

    /** The suspension points of a method, in code order. */
    public List<Site> suspensionPoints(MethodInfo method) {
        return method.sites().stream().filter(this::isSuspensionPoint).toList();
    }

    SuspendableMethods suspendable() {
        return suspendable;
    }
}
