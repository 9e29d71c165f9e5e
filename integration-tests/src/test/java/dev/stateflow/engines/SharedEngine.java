package dev.stateflow.engines;

import java.nio.file.Path;
import java.util.function.Function;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives one engine to all tests that ask for it, since starting one takes seconds.
 *
 * @param <T> the engine, closed after the last test
 */
abstract class SharedEngine<T extends AutoCloseable> implements ParameterResolver {
    private static final ExtensionContext.Namespace ENGINES = ExtensionContext.Namespace.create("engines");

    private final Class<T> type;
    private final String name;
    private final Function<Path, T> start;

    /**
     * @param name what its folder is called
     * @param start starts one in a folder
     */
    SharedEngine(Class<T> type, String name, Function<Path, T> start) {
        this.type = type;
        this.name = name;
        this.start = start;
    }

    @Override
    public final boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == type;
    }

    @Override
    public final Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(ENGINES)
                .getOrComputeIfAbsent(
                        type, t -> start.apply(Path.of("target", "engines", name + "-" + System.nanoTime())), type);
    }
}
