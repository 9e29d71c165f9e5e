package dev.stateflow.benchmarks.flink.hotel;

import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;

/** What guests ask for, the same for each competitor. All regions, hotels and customers are as popular. Used by one thread. */
final class Guests {
    static final int REGIONS = 100;
    static final int HOTELS_OF_REGION = 20;
    static final int CUSTOMERS = 2_000;
    static final int CAPACITY = 10;
    static final double RATE = 120;

    private static final int DAYS = 70;
    private static final int NIGHTS = 7;

    private final UniformRandomProvider random;

    /** A booking that is asked for; days count from the first one. */
    record Wish(int customer, String hotel, int arrival, int departure) {}

    Guests(long seed) {
        this.random = RandomSource.XO_RO_SHI_RO_128_PP.create(seed);
    }

    int region() {
        return random.nextInt(REGIONS);
    }

    Wish wish() {
        int arrival = random.nextInt(DAYS);
        return new Wish(
                random.nextInt(CUSTOMERS),
                hotel(region(), random.nextInt(HOTELS_OF_REGION)),
                arrival,
                arrival + 1 + random.nextInt(NIGHTS));
    }

    static String region(int number) {
        return "region" + number;
    }

    static String hotel(int region, int number) {
        return "hotel" + region + "-" + number;
    }

    static String customer(int number) {
        return "user" + number;
    }

    static String password(int customer) {
        return "pass" + customer;
    }

    /** Where a hotel is, and, as number 0, where guests look for one. */
    static double latitude(int region, int number) {
        return -50 + region + number * 0.01;
    }

    static double longitude(int region) {
        return region;
    }
}
