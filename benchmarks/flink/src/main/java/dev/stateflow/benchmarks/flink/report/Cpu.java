package dev.stateflow.benchmarks.flink.report;

import dev.stateflow.engines.EngineProcess;
import java.util.List;

/** The processor time of the TaskManagers between two calls. */
final class Cpu implements Runnable {
    private final List<EngineProcess> processes;
    private long before;
    private long between;

    Cpu(List<EngineProcess> processes) {
        this.processes = processes;
    }

    @Override
    public void run() {
        long now = 0;
        for (EngineProcess process : processes) {
            now += ProcessHandle.of(process.pid())
                    .flatMap(each -> each.info().totalCpuDuration())
                    .orElseThrow()
                    .toMillis();
        }
        between = now - before;
        before = now;
    }

    long millis() {
        return between;
    }
}
