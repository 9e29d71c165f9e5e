package dev.stateflow.benchmarks.flink.byhand.hotel;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;
import org.jspecify.annotations.Nullable;

/** All parts of the town, each with its state under a key of its own. What is for another part leaves by the side. */
final class Town extends KeyedProcessFunction<String, Message, Answer> {
    static final OutputTag<Message> OTHERS = new OutputTag<>("others") {
        private static final long serialVersionUID = 1L;
    };
    private static final long serialVersionUID = 1L;

    private static final double NEAR = 10;
    private static final int MOST = 5;

    // of a region
    private transient @Nullable MapState<String, Profile> places;
    private transient @Nullable MapState<String, Double> rates;
    private transient @Nullable MapState<String, Profile> profiles;
    // of a hotel
    private transient @Nullable ValueState<Integer> capacity;
    private transient @Nullable ListState<Booking> booked;
    // of a customer
    private transient @Nullable ValueState<String> password;
    private transient @Nullable ValueState<Integer> bookings;

    /** A hotel that is near. */
    private record Near(String hotel, double distance) {}

    @Override
    public void open(OpenContext context) {
        places = getRuntimeContext()
                .getMapState(new MapStateDescriptor<>("places", Types.STRING, Types.POJO(Profile.class)));
        rates = getRuntimeContext().getMapState(new MapStateDescriptor<>("rates", Types.STRING, Types.DOUBLE));
        profiles = getRuntimeContext()
                .getMapState(new MapStateDescriptor<>("profiles", Types.STRING, Types.POJO(Profile.class)));
        capacity = getRuntimeContext().getState(new ValueStateDescriptor<>("capacity", Types.INT));
        booked = getRuntimeContext().getListState(new ListStateDescriptor<>("booked", Types.POJO(Booking.class)));
        password = getRuntimeContext().getState(new ValueStateDescriptor<>("password", Types.STRING));
        bookings = getRuntimeContext().getState(new ValueStateDescriptor<>("bookings", Types.INT));
    }

    @Override
    public void processElement(Message message, Context context, Collector<Answer> out) throws Exception {
        switch (message.kind()) {
            case ADD_PLACE -> {
                state(places).put(message.hotel, profile(message));
                out.collect(new Answer(message.id, 1));
            }
            case ADD_RATE -> {
                state(rates).put(message.hotel, message.latitude);
                out.collect(new Answer(message.id, 1));
            }
            case ADD_PROFILE -> {
                state(profiles).put(message.hotel, profile(message));
                out.collect(new Answer(message.id, 1));
            }
            case ADD_HOTEL -> {
                state(capacity).update(message.rooms);
                out.collect(new Answer(message.id, 1));
            }
            case ADD_CUSTOMER -> {
                state(password).update(message.text);
                state(bookings).update(0);
                out.collect(new Answer(message.id, 1));
            }
            case SEARCH -> {
                Message next = new Message(message.id, Message.Kind.RATES, "rates/" + message.text);
                next.text = message.text;
                next.hotels = near(message.latitude, message.longitude);
                context.output(OTHERS, next);
            }
            case RATES -> {
                Message next = new Message(message.id, Message.Kind.PROFILES, "profiles/" + message.text);
                next.hotels = withRate(message.hotels);
                context.output(OTHERS, next);
            }
            case PROFILES -> {
                Answer answer = new Answer(message.id, 1);
                answer.profiles = of(message.hotels);
                out.collect(answer);
            }
            case RESERVE -> {
                if (message.text.equals(state(password).value())) {
                    Message next = new Message(message.id, Message.Kind.BOOK, message.hotel);
                    next.text = message.key;
                    next.arrival = message.arrival;
                    next.departure = message.departure;
                    next.rooms = message.rooms;
                    context.output(OTHERS, next);
                } else {
                    out.collect(new Answer(message.id, 0));
                }
            }
            case BOOK -> {
                if (free(message.arrival, message.departure) < message.rooms) {
                    // the customer has nothing to do for it
                    out.collect(new Answer(message.id, 0));
                } else {
                    state(booked).add(new Booking(message.text, message.arrival, message.departure, message.rooms));
                    context.output(OTHERS, new Message(message.id, Message.Kind.BOOKED, message.text));
                }
            }
            case BOOKED -> {
                state(bookings).update(state(bookings).value() + 1);
                out.collect(new Answer(message.id, 1));
            }
            case BOOKINGS -> {
                Integer ofCustomer = state(bookings).value();
                int count = 0;
                if (ofCustomer == null) {
                    for (Booking ignored : state(booked).get()) {
                        count++;
                    }
                }
                out.collect(new Answer(message.id, ofCustomer == null ? count : ofCustomer));
            }
        }
    }

    private static <T> T state(@Nullable T state) {
        return Objects.requireNonNull(state, "open");
    }

    private static Profile profile(Message message) {
        return new Profile(message.hotel, "Hotel " + message.hotel, message.text, message.latitude, message.longitude);
    }

    private String[] near(double latitude, double longitude) throws Exception {
        List<Near> near = new ArrayList<>();
        for (Map.Entry<String, Profile> each : state(places).entries()) {
            double distance = distance(latitude, longitude, each.getValue());
            if (distance <= NEAR) {
                near.add(new Near(each.getKey(), distance));
            }
        }
        near.sort(Comparator.comparingDouble(Near::distance));
        return near.stream().limit(MOST).map(Near::hotel).toArray(String[]::new);
    }

    private static double distance(double latitude, double longitude, Profile to) {
        double north = Math.sin(Math.toRadians(to.latitude - latitude) / 2);
        double east = Math.sin(Math.toRadians(to.longitude - longitude) / 2);
        double a = north * north
                + Math.cos(Math.toRadians(latitude)) * Math.cos(Math.toRadians(to.latitude)) * east * east;
        return 2 * 6371 * Math.asin(Math.min(1, Math.sqrt(a)));
    }

    private String[] withRate(String[] hotels) throws Exception {
        List<String> found = new ArrayList<>(hotels.length);
        for (String hotel : hotels) {
            if (state(rates).contains(hotel)) {
                found.add(hotel);
            }
        }
        return found.toArray(String[]::new);
    }

    private Profile[] of(String[] hotels) throws Exception {
        List<Profile> found = new ArrayList<>(hotels.length);
        for (String hotel : hotels) {
            Profile profile = state(profiles).get(hotel);
            if (profile != null) {
                found.add(profile);
            }
        }
        return found.toArray(Profile[]::new);
    }

    private int free(int arrival, int departure) throws Exception {
        int taken = 0;
        for (Booking each : state(booked).get()) {
            if (each.arrival < departure && arrival < each.departure) {
                taken += each.rooms;
            }
        }
        return state(capacity).value() - taken;
    }
}
