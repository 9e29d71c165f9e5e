package dev.stateflow.engines;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EnginesIT {
    @TempDir
    Path folder;

    @Test
    void smoke() throws Exception {
        long t0 = System.nanoTime();
        try (KafkaBroker kafka = KafkaBroker.start(folder.resolve("kafka"))) {
            System.out.println("kafka " + (System.nanoTime() - t0) / 1e9);
            kafka.createTopics(2, "a", "b");
            System.out.println("topics " + (System.nanoTime() - t0) / 1e9);
            try (FlinkCluster flink = FlinkCluster.start(folder.resolve("flink"), FlinkCluster.Settings.SMALL)) {
                System.out.println("flink " + (System.nanoTime() - t0) / 1e9);
                assertThat(flink.rest().taskManagers()).isEqualTo(2);
                flink.killTaskManager(0);
                flink.addTaskManager();
                flink.awaitTaskManagers(2);
                System.out.println("again " + (System.nanoTime() - t0) / 1e9);
            }
        }
    }
}
