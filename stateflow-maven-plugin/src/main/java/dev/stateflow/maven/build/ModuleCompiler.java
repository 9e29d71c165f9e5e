package dev.stateflow.maven.build;

import dev.stateflow.analyzer.compile.CompilerInput;
import dev.stateflow.analyzer.compile.CompilerOutput;
import dev.stateflow.analyzer.compile.StateflowCompiler;
import dev.stateflow.analyzer.diagnostics.Diagnostic;
import dev.stateflow.emitters.EmitRequest;
import dev.stateflow.ir.json.IrJson;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Compiles a module, or takes the last result if nothing has changed that it depends on. */
public final class ModuleCompiler {
    private final String identity;

    /**
     * A compiler.
     *
     * @param identity a text that differs for compilers that could give different results
     */
    public ModuleCompiler(String identity) {
        this.identity = identity;
    }

    /**
     * What came of it.
     *
     * @param compiled the result; empty if there are errors
     * @param diagnostics what was found; empty if the last result was taken, for it was reported then
     */
    public record Outcome(Optional<CompiledModule> compiled, List<Diagnostic> diagnostics) {}

    /** Compiles a module. */
    public Outcome compile(Module module) throws IOException {
        String digest = digest(module);
        CompilationStore store = new CompilationStore(module.workDirectory());
        Optional<CompiledModule> last = store.load(digest);
        if (last.isPresent()) {
            return new Outcome(last, List.of());
        }

        ApplicationRoots.Roots roots = ApplicationRoots.find(module.classes(), module.classPath(), module.ours());
        CompilerOutput output = new StateflowCompiler()
                .compile(new CompilerInput(
                        module.application(), roots.application(), roots.libraries(), module.sourceRoots()));
        store.saveDiagnostics(output.diagnostics());
        if (output.hasErrors()) {
            return new Outcome(Optional.empty(), output.diagnostics());
        }
        CompiledModule compiled = output.application()
                .map(application -> new CompiledModule(
                        digest,
                        new EmitRequest.Compiled(
                                application, IrJson.write(application), output.classes(), output.resources())))
                .orElseThrow(
                        () -> new IllegalStateException("the compiler reports no errors, and makes no application"));
        store.save(compiled);
        return new Outcome(Optional.of(compiled), output.diagnostics());
    }

    private String digest(Module module) throws IOException {
        Digest digest = new Digest().add(identity, module.application()).add(module.classes());
        for (Module.Dependency dependency : module.dependencies()) {
            digest.add(String.valueOf(dependency.runtime()), String.valueOf(dependency.ours()))
                    .add(dependency.root());
        }
        return digest.hex();
    }
}
