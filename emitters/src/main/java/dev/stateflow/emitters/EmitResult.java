package dev.stateflow.emitters;

import java.nio.file.Path;

/**
 * A bundle that was written.
 *
 * @param bundle the file
 * @param extension its extension without the dot, for example {@code jar}
 */
public record EmitResult(Path bundle, String extension) {}
