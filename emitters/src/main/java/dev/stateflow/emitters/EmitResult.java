package dev.stateflow.emitters;

import java.nio.file.Path;
import java.util.List;

/**
 * A bundle that was written.
 *
 * @param bundle the file
 * @param extension its extension without the dot, for example {@code jar}
 * @param companions files beside it that it is deployed with: manifests, templates, instructions
 */
public record EmitResult(Path bundle, String extension, List<Path> companions) {
    public EmitResult {
        companions = List.copyOf(companions);
    }

    /** A bundle that is one file. */
    public EmitResult(Path bundle, String extension) {
        this(bundle, extension, List.of());
    }
}
