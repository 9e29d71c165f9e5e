package dev.stateflow.benchmarks.flink.report;

import dev.stateflow.benchmarks.flink.bank.BankByHand;
import dev.stateflow.benchmarks.flink.bank.StateflowBank;
import dev.stateflow.benchmarks.flink.bank.Workload;
import dev.stateflow.runtime.core.application.CompiledApplication;
import java.util.List;

/** The bank: see {@code benchmarks/flink/README.md}. */
public final class BankReport {
    private BankReport() {}

    public static void main(String[] arguments) throws Exception {
        Comparison.run(
                arguments,
                "bank.flink.bundle",
                List.of(Workload.values()),
                (bundle, loader, byHand) -> List.of(
                        new StateflowBank(bundle, CompiledApplication.load(loader)),
                        new BankByHand(byHand, false),
                        new BankByHand(byHand, true)));
    }
}
