package dev.stateflow.engines;

import java.nio.file.Path;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives one broker to all tests that ask for it, since starting one takes seconds: each uses topics of its own. */
public final class SharedKafka implements ParameterResolver {
    private static final ExtensionContext.Namespace ENGINES = ExtensionContext.Namespace.create("engines");

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == KafkaBroker.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(ENGINES)
                .getOrComputeIfAbsent(
                        KafkaBroker.class,
                        type -> KafkaBroker.start(Path.of("target", "engines", "kafka-" + System.nanoTime())),
                        KafkaBroker.class);
    }
}
