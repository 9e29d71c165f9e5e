package dev.stateflow.benchmarks.flink.bank;

import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.DiscreteSampler;
import org.apache.commons.rng.sampling.distribution.RejectionInversionZipfSampler;
import org.apache.commons.rng.simple.RandomSource;

/** The requests of a load, the same for each competitor. Used by one thread. */
final class Requests {
    static final int ACCOUNTS = 10_000;
    /** Nobody becomes too poor for a transfer. */
    static final long INITIAL = 1_000_000_000L;

    private static final double POPULARITY = 0.99;

    private final Workload workload;
    private final UniformRandomProvider random;
    private final DiscreteSampler popular;

    /** One request. */
    record Next(Workload.Kind kind, int account, int other, long amount) {}

    Requests(Workload workload, long seed) {
        this.workload = workload;
        this.random = RandomSource.XO_RO_SHI_RO_128_PP.create(seed);
        this.popular = RejectionInversionZipfSampler.of(random, ACCOUNTS, POPULARITY);
    }

    Next next() {
        int account = account();
        int other = account();
        if (other == account) {
            other = (account + 1) % ACCOUNTS;
        }
        return new Next(workload.kind(random.nextInt(100)), account, other, random.nextInt(1, 100));
    }

    private int account() {
        // the popular ones are spread over all partitions
        return (int) (popular.sample() * 7_919L % ACCOUNTS);
    }
}
