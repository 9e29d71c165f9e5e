package hotel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stateflow.api.EntityRegistry;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The services are plain objects: this test needs nothing but JUnit. */
class HotelTest {
    private static final Place CENTRE = new Place(37.78, -122.41);
    private static final LocalDate MAY_1 = LocalDate.of(2026, 5, 1);
    private static final Stay WEEK = new Stay(MAY_1, MAY_1.plusDays(7));

    private final Geo geo = new Geo("sf");
    private final Rates rates = new Rates("sf");
    private final Profiles profiles = new Profiles("sf");
    private final Search search = new Search("sf", geo, rates, profiles);
    private final Recommendations recommendations = new Recommendations("sf", profiles);

    private void add(String id, double north, double rating, double price) {
        Place place = new Place(CENTRE.latitude() + north, CENTRE.longitude());
        geo.add(id, place);
        profiles.add(new HotelProfile(id, "Hotel " + id, "", place));
        rates.add(new RatePlan(id, "RACK", price, price));
        recommendations.add(id, new Recommendations.Traits(place, rating, price));
    }

    private static List<String> ids(List<HotelProfile> hotels) {
        return hotels.stream().map(HotelProfile::id).toList();
    }

    @Test
    void aDegreeOfLatitudeIsAbout111Kilometres() {
        assertEquals(111.2, new Place(10, 20).distanceTo(new Place(11, 20)), 0.1);
    }

    @Test
    void searchFindsWhatIsNearTheNearestFirst() {
        add("far", 1, 5, 10);
        add("second", 0.02, 5, 10);
        add("first", 0.01, 5, 10);
        geo.add("without a rate", CENTRE);

        assertEquals(List.of("first", "second"), ids(search.nearby(CENTRE)));
    }

    @Test
    void searchShowsFiveHotelsAtMost() {
        for (int i = 0; i < 8; i++) {
            add("h" + i, i / 1000.0, 5, 10);
        }

        assertEquals(List.of("h0", "h1", "h2", "h3", "h4"), ids(search.nearby(CENTRE)));
    }

    @Test
    void recommendsByEachCriterion() {
        add("near", 0.01, 1, 30);
        add("good", 0.02, 5, 20);
        add("cheap", 0.03, 1, 10);
        add("as cheap", 0.04, 1, 10);

        assertEquals(List.of("near"), ids(recommendations.best(Criterion.DISTANCE, CENTRE)));
        assertEquals(List.of("good"), ids(recommendations.best(Criterion.RATING, CENTRE)));
        assertEquals(List.of("cheap", "as cheap"), ids(recommendations.best(Criterion.PRICE, CENTRE)));
    }

    @Test
    void roomsAreNeverSoldTwice() {
        Hotel hotel = new Hotel("1", 3);
        Customer ada = new Customer("ada", "secret");
        try (EntityRegistry registry = EntityRegistry.open()) {
            registry.add(hotel);

            assertTrue(ada.reserve("secret", "1", WEEK, 2));
            assertFalse(ada.reserve("secret", "1", new Stay(MAY_1.plusDays(6), MAY_1.plusDays(8)), 2));
            assertTrue(ada.reserve("secret", "1", new Stay(MAY_1.plusDays(7), MAY_1.plusDays(8)), 2));
            assertFalse(ada.reserve("guess", "1", WEEK, 1));
        }
        assertEquals(1, hotel.free(WEEK));
        assertEquals(2, hotel.bookings());
        assertEquals(2, ada.bookings());
    }

    @Test
    void aStayEndsAfterItBegins() {
        assertThrows(IllegalArgumentException.class, () -> new Stay(MAY_1, MAY_1));
    }
}
