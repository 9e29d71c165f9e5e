package dev.stateflow.benchmarks.flink.byhand.hotel;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/** What is asked of one part, as it flows. Which fields count depends on the kind. */
public final class Message {
    /** What is asked for. */
    public enum Kind {
        /** Sets a hotel of a region up: its place, its profile and its rate, each where it belongs. */
        ADD_PLACE(0),
        ADD_RATE(1),
        ADD_PROFILE(2),
        ADD_HOTEL(3),
        ADD_CUSTOMER(4),
        /** Finds hotels; first where they are, then which have a rate, then their profiles. */
        SEARCH(5),
        RATES(6),
        PROFILES(7),
        /** Books a room: the customer's part, the hotel's, and the customer's again. */
        RESERVE(8),
        BOOK(9),
        BOOKED(10),
        /** How many bookings a customer or a hotel has. */
        BOOKINGS(11);

        private static final Kind[] BY_CODE = {
            ADD_PLACE,
            ADD_RATE,
            ADD_PROFILE,
            ADD_HOTEL,
            ADD_CUSTOMER,
            SEARCH,
            RATES,
            PROFILES,
            RESERVE,
            BOOK,
            BOOKED,
            BOOKINGS
        };

        private final byte code;

        Kind(int code) {
            this.code = (byte) code;
        }
    }

    public long id;
    public byte kind;
    /** Who is asked: the key of the state. */
    public String key = "";

    /** A region, a customer's key or a password. */
    public String text = "";

    public String hotel = "";
    public String[] hotels = {};
    public double latitude;
    public double longitude;
    public int arrival;
    public int departure;
    public int rooms;

    public Message() {}

    public Message(long id, Kind kind, String key) {
        this.id = id;
        this.kind = kind.code;
        this.key = key;
    }

    /** What is asked for. */
    public Kind kind() {
        return Kind.BY_CODE[kind];
    }

    /** For a record of Kafka. */
    public byte[] encode() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(96);
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeLong(id);
            out.writeByte(kind);
            out.writeUTF(key);
            out.writeUTF(text);
            out.writeUTF(hotel);
            out.writeByte(hotels.length);
            for (String each : hotels) {
                out.writeUTF(each);
            }
            out.writeDouble(latitude);
            out.writeDouble(longitude);
            out.writeInt(arrival);
            out.writeInt(departure);
            out.writeInt(rooms);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** From a record of Kafka. */
    public static Message decode(byte[] bytes) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            Message message = new Message();
            message.id = in.readLong();
            message.kind = in.readByte();
            message.key = in.readUTF();
            message.text = in.readUTF();
            message.hotel = in.readUTF();
            message.hotels = new String[in.readByte()];
            for (int i = 0; i < message.hotels.length; i++) {
                message.hotels[i] = in.readUTF();
            }
            message.latitude = in.readDouble();
            message.longitude = in.readDouble();
            message.arrival = in.readInt();
            message.departure = in.readInt();
            message.rooms = in.readInt();
            return message;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
