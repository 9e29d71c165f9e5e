package dev.stateflow.analyzer.compile;

import dev.stateflow.analyzer.callgraph.ProgramAnalysis;
import dev.stateflow.analyzer.desugar.Desugaring;
import dev.stateflow.analyzer.diagnostics.Diagnostic;
import dev.stateflow.analyzer.diagnostics.DiagnosticCode;
import dev.stateflow.analyzer.diagnostics.DiagnosticCollector;
import dev.stateflow.analyzer.diagnostics.Place;
import dev.stateflow.analyzer.diagnostics.SourceLines;
import dev.stateflow.analyzer.discover.EntityDiscovery;
import dev.stateflow.analyzer.discover.EntityIndex;
import dev.stateflow.analyzer.effects.EffectsAnalysis;
import dev.stateflow.analyzer.flow.FlowException;
import dev.stateflow.analyzer.generate.GeneratedProgram;
import dev.stateflow.analyzer.generate.ProgramGenerator;
import dev.stateflow.analyzer.load.ApplicationLoader;
import dev.stateflow.analyzer.load.LoadedApplication;
import dev.stateflow.analyzer.surprise.Surprises;
import dev.stateflow.evolution.Manifest;
import dev.stateflow.ir.model.Application;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** Compiles an application: {@code new StateflowCompiler().compile(input)}. Has no state; one may be used by many threads. */
public final class StateflowCompiler {
    /** Where a bundle lists its classes; see docs/compiled-form.md. */
    public static final String CLASSES_RESOURCE = "META-INF/stateflow/classes.txt";

    private static final int FRAMES_IN_REPORT = 12;

    /** Analyses and splits; never throws for bad input, which becomes diagnostics. */
    public CompilerOutput compile(CompilerInput input) {
        DiagnosticCollector found = new DiagnosticCollector();
        Optional<Compiled> compiled = Optional.empty();
        try (ApplicationLoader loader = new ApplicationLoader(input.applicationRoots(), input.libraryRoots(), found)) {
            compiled = run(input.applicationName(), loader, found);
        } catch (IOException e) {
            found.report(Diagnostic.of(DiagnosticCode.UNREADABLE_CLASS_FILE, Place.NOWHERE, "the class path")
                    .note(String.valueOf(e.getMessage())));
        } catch (FlowException e) {
            // the loader checks the form of code; what breaks its types is found on the way
            if (!found.hasErrors()) {
                found.report(Diagnostic.of(DiagnosticCode.UNREADABLE_CLASS_FILE, Place.NOWHERE, "the code of a method")
                        .note(String.valueOf(e.getMessage())));
            }
        } catch (RuntimeException | StackOverflowError e) {
            // what is wrong with the input may be what brought us here: then that is the better story
            if (!found.hasErrors()) {
                found.report(internalError(e));
            }
        }
        SourceLines sources = new SourceLines(input.sourceRoots(), Path.of(""));
        if (found.hasErrors() || compiled.isEmpty()) {
            return new CompilerOutput(found.sorted(sources), Optional.empty(), Map.of(), Map.of());
        }
        return new CompilerOutput(
                found.sorted(sources),
                Optional.of(compiled.get().application()),
                compiled.get().classes(),
                compiled.get().resources());
    }

    private static Optional<Compiled> run(String name, ApplicationLoader loader, DiagnosticCollector found) {
        LoadedApplication loaded = loader.load();
        EntityIndex entities = EntityDiscovery.discover(loaded, found);
        ProgramAnalysis analysis = Desugaring.analyse(loaded, entities);
        analysis.check(found);
        Surprises.check(analysis, found);
        Acceptances.apply(loaded, found);
        if (found.hasErrors()) {
            return Optional.empty();
        }
        LoadedApplication application = analysis.program().application();
        EffectsAnalysis effects = EffectsAnalysis.ofSource(loaded, application, entities);
        GeneratedProgram program = new ProgramGenerator(analysis, effects, found).generate();
        if (found.hasErrors()) {
            return Optional.empty();
        }
        MethodFacts facts = new StageFacts(analysis, program, effects);
        Application analyzed = new ApplicationBuilder(application, entities, facts).build(name);
        Manifest manifest =
                new ManifestBuilder(application, entities).build(name, analyzed.valueClasses(), program.points());
        Application ir = analyzed.withManifest(manifest);
        byte[] classes = program.classesText(name, ir.valueClasses()).getBytes(StandardCharsets.UTF_8);
        return Optional.of(new Compiled(ir, program.classes(), Map.of(CLASSES_RESOURCE, classes)));
    }

    private static Diagnostic internalError(Throwable e) {
        Diagnostic diagnostic = Diagnostic.of(DiagnosticCode.INTERNAL_ERROR, Place.NOWHERE, e.toString());
        StackTraceElement[] stack = e.getStackTrace();
        for (int i = 0; i < Math.min(FRAMES_IN_REPORT, stack.length); i++) {
            diagnostic = diagnostic.note("in " + stack[i]);
        }
        return diagnostic;
    }

    /** What the stages make of an application without errors. */
    record Compiled(Application application, Map<String, byte[]> classes, Map<String, byte[]> resources) {}
}
