package dev.stateflow.benchmarks.flink.hotel;

import dev.stateflow.benchmarks.flink.competition.StateflowJob;
import dev.stateflow.benchmarks.flink.load.EntityWire;
import dev.stateflow.benchmarks.flink.load.Wire;
import dev.stateflow.engines.FlinkRest;
import dev.stateflow.kafka.client.EntityClient;
import dev.stateflow.kafka.wire.Topics;
import dev.stateflow.runtime.core.abi.EntityType;
import dev.stateflow.runtime.core.abi.References;
import dev.stateflow.runtime.core.application.CompiledApplication;
import dev.stateflow.runtime.core.message.Address;
import dev.stateflow.runtime.core.message.Operation;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** The bundle of {@code examples/hotel}. */
public final class StateflowHotel implements HotelCompetitor {
    private static final LocalDate FIRST_DAY = LocalDate.of(2026, 1, 1);

    private final StateflowJob job;
    private final ClassLoader loader;

    /**
     * @param application what the bundle holds
     * @param loader of the bundle's classes
     */
    public StateflowHotel(Path bundle, CompiledApplication application, ClassLoader loader) {
        this.job = new StateflowJob(bundle, application);
        this.loader = loader;
    }

    @Override
    public String title() {
        return StateflowJob.TITLE;
    }

    @Override
    public Path jar() {
        return job.bundle();
    }

    @Override
    public FlinkRest.Program program(String servers, Topics topics, boolean exactlyOnce, int parallelism) {
        return job.program(servers, topics, exactlyOnce, parallelism);
    }

    @Override
    public void create(String servers, Topics topics) {
        try (EntityClient client = job.client(servers, topics)) {
            List<CompletableFuture<?>> created = new ArrayList<>();
            for (int i = 0; i < Guests.REGIONS; i++) {
                String region = Guests.region(i);
                created.add(client.create("Geo", region));
                created.add(client.create("Rates", region));
                created.add(client.create("Profiles", region));
                created.add(client.create(
                        "Search",
                        region,
                        reference("Geo", region),
                        reference("Rates", region),
                        reference("Profiles", region)));
                for (int hotel = 0; hotel < Guests.HOTELS_OF_REGION; hotel++) {
                    created.add(client.create("Hotel", Guests.hotel(i, hotel), Guests.CAPACITY));
                }
            }
            for (int i = 0; i < Guests.CUSTOMERS; i++) {
                created.add(client.create("Customer", Guests.customer(i), Guests.password(i)));
            }
            created.forEach(CompletableFuture::join);
            created.clear();
            for (int i = 0; i < Guests.REGIONS; i++) {
                for (int number = 0; number < Guests.HOTELS_OF_REGION; number++) {
                    String region = Guests.region(i);
                    String hotel = Guests.hotel(i, number);
                    Object place = place(i, number);
                    created.add(client.call("Geo", region, "add", hotel, place));
                    created.add(client.call(
                            "Rates", region, "add", record("RatePlan", hotel, "RACK", Guests.RATE, Guests.RATE)));
                    created.add(client.call(
                            "Profiles", region, "add", record("HotelProfile", hotel, "Hotel " + hotel, "", place)));
                }
            }
            created.forEach(CompletableFuture::join);
        }
    }

    private Object reference(String entity, String key) {
        return References.to(Objects.requireNonNull(job.application().entity(entity)), key);
    }

    private Object place(int region, int number) {
        return record("Place", Guests.latitude(region, number), Guests.longitude(region));
    }

    /** A value of one of the application's own record classes. */
    private Object record(String name, Object... components) {
        try {
            return loader.loadClass("hotel." + name).getConstructors()[0].newInstance(components);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public long bookings(String servers, Topics topics, boolean ofCustomers) {
        try (EntityClient client = job.client(servers, topics)) {
            List<CompletableFuture<@Nullable Object>> read = new ArrayList<>();
            if (ofCustomers) {
                for (int i = 0; i < Guests.CUSTOMERS; i++) {
                    read.add(client.call("Customer", Guests.customer(i), "bookings"));
                }
            } else {
                for (int i = 0; i < Guests.REGIONS; i++) {
                    for (int hotel = 0; hotel < Guests.HOTELS_OF_REGION; hotel++) {
                        read.add(client.call("Hotel", Guests.hotel(i, hotel), "bookings"));
                    }
                }
            }
            long sum = 0;
            for (CompletableFuture<@Nullable Object> each : read) {
                sum += (Integer) Objects.requireNonNull(each.join());
            }
            return sum;
        }
    }

    @Override
    public Wire wire(HotelWork work, long seed) {
        boolean search = work == HotelWork.SEARCH;
        Guests guests = new Guests(seed);
        EntityType searches = Objects.requireNonNull(job.application().entity("Search"));
        EntityType customers = Objects.requireNonNull(job.application().entity("Customer"));
        String nearby = EntityWire.member(searches, "nearby");
        String reserve = EntityWire.member(customers, "reserve");
        return new EntityWire(job.application(), () -> {
            if (search) {
                int region = guests.region();
                return new EntityWire.Call(
                        new Address("Search", Guests.region(region)),
                        new Operation.Invoke(nearby, List.of(place(region, 0))));
            }
            Guests.Wish wish = guests.wish();
            Object stay = record("Stay", FIRST_DAY.plusDays(wish.arrival()), FIRST_DAY.plusDays(wish.departure()));
            return new EntityWire.Call(
                    new Address("Customer", Guests.customer(wish.customer())),
                    new Operation.Invoke(reserve, List.of(Guests.password(wish.customer()), wish.hotel(), stay, 1)));
        });
    }
}
