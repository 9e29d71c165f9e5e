package dev.stateflow.engines;

import java.nio.file.Path;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives one Flink cluster to all tests that ask for it and do it no harm: each runs a job of its own. */
public final class SharedFlink implements ParameterResolver {
    private static final ExtensionContext.Namespace ENGINES = ExtensionContext.Namespace.create("engines");

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == FlinkCluster.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(ENGINES)
                .getOrComputeIfAbsent(
                        FlinkCluster.class,
                        type -> FlinkCluster.start(
                                Path.of("target", "engines", "flink-" + System.nanoTime()),
                                FlinkCluster.Settings.SMALL),
                        FlinkCluster.class);
    }
}
