package dev.stateflow.benchmarks.flink.hotel;

import dev.stateflow.benchmarks.flink.competition.Competitor;
import dev.stateflow.kafka.wire.Topics;

/** A job that serves the hotels. */
public interface HotelCompetitor extends Competitor<HotelWork> {
    /** How many bookings there are: as the customers say, or as the hotels say. */
    long bookings(String servers, Topics topics, boolean ofCustomers) throws Exception;

    @Override
    default boolean serves(HotelWork work) {
        return true;
    }

    @Override
    default void check(HotelWork work, String servers, Topics topics) throws Exception {
        if (work == HotelWork.RESERVE) {
            long customers = bookings(servers, topics, true);
            long hotels = bookings(servers, topics, false);
            if (customers != hotels || hotels == 0) {
                throw new IllegalStateException("hotels have " + hotels + " bookings, customers " + customers);
            }
        }
    }
}
