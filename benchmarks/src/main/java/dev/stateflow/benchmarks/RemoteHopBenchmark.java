package dev.stateflow.benchmarks;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Time and allocation of one remote hop. The calls of a client are part of {@link #ask}, {@link #buy} and {@link #nested}. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(3)
public class RemoteHopBenchmark {
    /** Who does the work. */
    @Param
    public Implementation implementation = Implementation.PLAIN;

    private Workload workload = Implementation.PLAIN.workload();
    private int amount = 1;

    /** Sets the work up, once per fork. */
    @Setup
    public void setUp() {
        workload = implementation.workload();
    }

    /** One hop and the client's call around it. */
    @Benchmark
    public int ask() {
        return workload.ask(amount);
    }

    /** Two hops and the client's call around them. */
    @Benchmark
    @OperationsPerInvocation(2)
    public boolean buy() {
        // buys and gives back in turn, so that the state does not drift
        amount = -amount;
        return workload.buy(amount);
    }

    /** A hop in a loop of hops. */
    @Benchmark
    @OperationsPerInvocation(Workload.ROUNDS)
    public int total() {
        return workload.total();
    }

    /** One hop under a stack of suspended calls. */
    @Benchmark
    public int nested() {
        return workload.nested();
    }
}
