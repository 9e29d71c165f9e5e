package hotel;

import dev.stateflow.api.Entity;
import dev.stateflow.api.Key;

/** Sets a region up, with the hotels and customers that the suite's workload asks for. */
@Entity
public class Region {
    private static final double[][] PRICES = {{109, 123.17}, {120, 140}, {124, 144}, {132, 158}, {232, 258}};
    private static final int FIRST_WITH_FORMULA = 7;
    private static final int CAPACITY = 200;

    @Key
    private final String name;

    private int hotels;

    public Region(String name) {
        this.name = name;
    }

    /** How many hotels were set up. */
    public int hotels() {
        return hotels;
    }

    /**
     * Creates the services of the region, hotels numbered from 1, and customers numbered from 0: {@code user0} with the password {@code pass0}, and so on.
     *
     * @throws dev.stateflow.api.EntityExistsException if it was done before
     */
    public void open(int numberOfHotels, int customers) {
        Geo geo = new Geo(name);
        Rates rates = new Rates(name);
        Profiles profiles = new Profiles(name);
        Recommendations recommendations = new Recommendations(name, profiles);
        new Search(name, geo, rates, profiles);
        for (int i = 1; i <= numberOfHotels; i++) {
            String id = Integer.toString(i);
            Place place = place(i);
            geo.add(id, place);
            profiles.add(new HotelProfile(id, "Hotel " + id, "(415) 284-40" + id, place));
            if (i % 3 == 0) {
                double[] price = PRICES[i % PRICES.length];
                rates.add(new RatePlan(id, "RACK", price[0], price[1]));
                recommendations.add(id, new Recommendations.Traits(place, i % PRICES.length, price[1]));
            }
            new Hotel(id, CAPACITY);
            hotels++;
        }
        for (int i = 0; i < customers; i++) {
            new Customer("user" + i, "pass" + i);
        }
    }

    private static Place place(int hotel) {
        double step = Math.max(hotel, FIRST_WITH_FORMULA) / 500.0;
        return new Place(37.7835 + step * 3, -122.41 + step * 4);
    }
}
