package hotel;

/**
 * What the guests see of a hotel.
 *
 * @param id its id
 * @param name its name
 * @param phone its telephone number
 * @param place where it is
 */
public record HotelProfile(String id, String name, String phone, Place place) {}
