package hotel;

/**
 * What a night costs.
 *
 * @param hotel the hotel's id
 * @param code the plan's name
 * @param perNight the price of a night
 * @param inclusive the price of a night with all taxes
 */
public record RatePlan(String hotel, String code, double perNight, double inclusive) {}
