package dev.stateflow.engines;

/** One Flink cluster for all tests that ask for it and do it no harm: each runs a job of its own. */
public final class SharedFlink extends SharedEngine<FlinkCluster> {
    public SharedFlink() {
        super(FlinkCluster.class, "flink", folder -> FlinkCluster.start(folder, FlinkCluster.Settings.SMALL));
    }
}
