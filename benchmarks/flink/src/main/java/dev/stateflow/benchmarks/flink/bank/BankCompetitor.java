package dev.stateflow.benchmarks.flink.bank;

import dev.stateflow.benchmarks.flink.competition.Competitor;
import dev.stateflow.kafka.wire.Topics;

/** A job that serves the bank. */
public interface BankCompetitor extends Competitor<Workload> {
    /** What all accounts hold together, as long as there are only transfers. */
    long TOTAL = Requests.ACCOUNTS * Requests.INITIAL;

    /** What all accounts hold together. */
    long sum(String servers, Topics topics) throws Exception;

    @Override
    default void check(Workload work, String servers, Topics topics) throws Exception {
        if (work.hasTransfers()) {
            long sum = sum(servers, topics);
            if (sum != TOTAL) {
                throw new IllegalStateException("money is missing: " + (TOTAL - sum));
            }
        }
    }
}
