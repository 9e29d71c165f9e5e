package dev.stateflow.benchmarks.flink.bank;

/**
 * What is asked for: A and B after B. F. Cooper et al., "Benchmarking cloud serving systems with YCSB" (2010), and transfers between two records. The records are numbers here, and popular ones as popular as there.
 */
public enum Workload {
    /** Half reads, half updates. */
    A(50, 50),
    /** 95 % reads, 5 % updates. */
    B(95, 5),
    /** Transfers. */
    T(0, 0);

    private final int reads;
    private final int updates;

    Workload(int reads, int updates) {
        this.reads = reads;
        this.updates = updates;
    }

    /** What one request asks for. */
    public enum Kind {
        READ,
        UPDATE,
        TRANSFER
    }

    /** Whether a request concerns more than one account. */
    public boolean hasTransfers() {
        return reads + updates < 100;
    }

    /**
     * What a request asks for.
     *
     * @param percent a random number below 100
     */
    Kind kind(int percent) {
        return percent < reads ? Kind.READ : percent < reads + updates ? Kind.UPDATE : Kind.TRANSFER;
    }
}
