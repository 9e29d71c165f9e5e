package dev.stateflow.benchmarks.flink.byhand.hotel;

/** What the guests see of a hotel. */
public final class Profile {
    public String id = "";
    public String name = "";
    public String phone = "";
    public double latitude;
    public double longitude;

    public Profile() {}

    public Profile(String id, String name, String phone, double latitude, double longitude) {
        this.id = id;
        this.name = name;
        this.phone = phone;
        this.latitude = latitude;
        this.longitude = longitude;
    }
}
