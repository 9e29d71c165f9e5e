package dev.stateflow.benchmarks.flink.hotel;

import dev.stateflow.benchmarks.flink.byhand.hotel.Answer;
import dev.stateflow.benchmarks.flink.byhand.hotel.Message;
import dev.stateflow.benchmarks.flink.load.Asking;
import dev.stateflow.benchmarks.flink.load.Wire;
import dev.stateflow.engines.FlinkRest;
import dev.stateflow.kafka.wire.Topics;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;

/** The job written by hand, with its loop through Kafka. */
public final class HotelByHand implements HotelCompetitor {
    private final Path jar;

    /** @param jar of the jobs written by hand */
    public HotelByHand(Path jar) {
        this.jar = jar;
    }

    @Override
    public String title() {
        return "by hand, loop through Kafka";
    }

    @Override
    public Path jar() {
        return jar;
    }

    @Override
    public FlinkRest.Program program(String servers, Topics topics, boolean exactlyOnce, int parallelism) {
        return new FlinkRest.Program(
                "dev.stateflow.benchmarks.flink.byhand.hotel.HotelJob",
                List.of(
                        servers,
                        topics.requests(),
                        topics.replies(),
                        String.valueOf(exactlyOnce),
                        topics.deadLetters()),
                parallelism);
    }

    @Override
    public void create(String servers, Topics topics) throws ExecutionException, InterruptedException {
        List<Message> all = new ArrayList<>();
        for (int i = 0; i < Guests.REGIONS; i++) {
            for (int number = 0; number < Guests.HOTELS_OF_REGION; number++) {
                String region = Guests.region(i);
                String hotel = Guests.hotel(i, number);
                for (Message part : List.of(
                        new Message(-1, Message.Kind.ADD_PLACE, "geo/" + region),
                        new Message(-1, Message.Kind.ADD_RATE, "rates/" + region),
                        new Message(-1, Message.Kind.ADD_PROFILE, "profiles/" + region),
                        new Message(-1, Message.Kind.ADD_HOTEL, hotel))) {
                    part.hotel = hotel;
                    part.latitude = Guests.latitude(i, number);
                    part.longitude = Guests.longitude(i);
                    part.rooms = Guests.CAPACITY;
                    all.add(part);
                }
            }
        }
        for (int i = 0; i < Guests.CUSTOMERS; i++) {
            Message customer = new Message(-1, Message.Kind.ADD_CUSTOMER, Guests.customer(i));
            customer.text = Guests.password(i);
            all.add(customer);
        }
        ask(servers, topics, all);
    }

    @Override
    public long bookings(String servers, Topics topics, boolean ofCustomers)
            throws ExecutionException, InterruptedException {
        List<Message> all = new ArrayList<>();
        if (ofCustomers) {
            for (int i = 0; i < Guests.CUSTOMERS; i++) {
                all.add(new Message(-1, Message.Kind.BOOKINGS, Guests.customer(i)));
            }
        } else {
            for (int i = 0; i < Guests.REGIONS; i++) {
                for (int hotel = 0; hotel < Guests.HOTELS_OF_REGION; hotel++) {
                    all.add(new Message(-1, Message.Kind.BOOKINGS, Guests.hotel(i, hotel)));
                }
            }
        }
        return ask(servers, topics, all);
    }

    /** Asks all, and adds up what is answered. */
    private static long ask(String servers, Topics topics, List<Message> all)
            throws ExecutionException, InterruptedException {
        List<Wire.Sent> sent = all.stream()
                .map(each -> new Wire.Sent(bytes(each.key), each.encode()))
                .toList();
        return Asking.sum(servers, topics.requests(), topics.replies(), sent, Answer::number);
    }

    private static byte[] bytes(String key) {
        return key.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public Wire wire(HotelWork work, long seed) {
        boolean search = work == HotelWork.SEARCH;
        Guests guests = new Guests(seed);
        return new Wire() {
            @Override
            public Sent next(long id) {
                Message message;
                if (search) {
                    int number = guests.region();
                    String region = Guests.region(number);
                    message = new Message(id, Message.Kind.SEARCH, "geo/" + region);
                    message.text = region;
                    message.latitude = Guests.latitude(number, 0);
                    message.longitude = Guests.longitude(number);
                } else {
                    Guests.Wish wish = guests.wish();
                    message = new Message(id, Message.Kind.RESERVE, Guests.customer(wish.customer()));
                    message.text = Guests.password(wish.customer());
                    message.hotel = wish.hotel();
                    message.arrival = wish.arrival();
                    message.departure = wish.departure();
                    message.rooms = 1;
                }
                return new Sent(bytes(message.key), message.encode());
            }

            @Override
            public long id(byte[] reply) {
                if (search && Answer.profiles(reply) == 0) {
                    throw new IllegalStateException("no hotel was found");
                }
                return Answer.id(reply);
            }
        };
    }
}
