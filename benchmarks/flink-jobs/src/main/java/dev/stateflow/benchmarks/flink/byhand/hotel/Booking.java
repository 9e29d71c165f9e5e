package dev.stateflow.benchmarks.flink.byhand.hotel;

/** Rooms that are taken. */
public final class Booking {
    public String customer = "";
    public int arrival;
    public int departure;
    public int rooms;

    public Booking() {}

    public Booking(String customer, int arrival, int departure, int rooms) {
        this.customer = customer;
        this.arrival = arrival;
        this.departure = departure;
        this.rooms = rooms;
    }
}
