package dev.stateflow.maven.build;

import dev.stateflow.emitters.EmitRequest;

/**
 * A module that was compiled without errors.
 *
 * @param digest of everything that the result depends on
 * @param compiled the result
 */
public record CompiledModule(String digest, EmitRequest.Compiled compiled) {
    /** Whether there is nothing to run: the module has no entities, and neither have the modules it depends on. */
    public boolean isEmpty() {
        return compiled.application().operators().isEmpty();
    }
}
