package dev.stateflow.runtime.core.codec;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Currency;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The leaves of the JDK. Their ids are their places in the list: persisted, so the list only grows at its end. */
final class JdkLeaves {
    private final List<Leaf<?>> leaves = new ArrayList<>();
    private final IdentityHashMap<Class<?>, Integer> ids = new IdentityHashMap<>();
    private final IdentityHashMap<Object, Integer> constantIds = new IdentityHashMap<>();
    private final List<Object> constants = List.of(
            String.CASE_INSENSITIVE_ORDER,
            Comparator.naturalOrder(),
            Comparator.reverseOrder(),
            Collections.emptyIterator(),
            Collections.emptyListIterator());

    JdkLeaves() {
        add(UUID.class, Leaf.of(JdkLeaves::writeUuid, JdkLeaves::readUuid));
        add(BigInteger.class, Leaf.of(JdkLeaves::writeBigInteger, JdkLeaves::readBigInteger));
        add(BigDecimal.class, Leaf.of(JdkLeaves::writeBigDecimal, JdkLeaves::readBigDecimal));
        add(Instant.class, Leaf.of(JdkLeaves::writeInstant, JdkLeaves::readInstant));
        add(Duration.class, Leaf.of(JdkLeaves::writeDuration, JdkLeaves::readDuration));
        add(LocalDate.class, Leaf.of(JdkLeaves::writeDate, JdkLeaves::readDate));
        add(LocalTime.class, Leaf.of(JdkLeaves::writeTime, JdkLeaves::readTime));
        add(LocalDateTime.class, Leaf.of(JdkLeaves::writeDateTime, JdkLeaves::readDateTime));
        add(ZoneOffset.class, Leaf.of(JdkLeaves::writeOffset, JdkLeaves::readOffset));
        // the class of regions is not public, and to make one would load all time zones
        add(ZoneId.class, Leaf.of(JdkLeaves::writeZone, JdkLeaves::readZone));
        add(
                OffsetDateTime.class,
                Leaf.of(
                        (v, out) -> {
                            writeDateTime(v.toLocalDateTime(), out);
                            writeOffset(v.getOffset(), out);
                        },
                        in -> OffsetDateTime.of(readDateTime(in), readOffset(in))));
        add(
                OffsetTime.class,
                Leaf.of(
                        (v, out) -> {
                            writeTime(v.toLocalTime(), out);
                            writeOffset(v.getOffset(), out);
                        },
                        in -> OffsetTime.of(readTime(in), readOffset(in))));
        add(
                ZonedDateTime.class,
                Leaf.of(
                        (v, out) -> {
                            writeDateTime(v.toLocalDateTime(), out);
                            writeOffset(v.getOffset(), out);
                            writeZone(v.getZone(), out);
                        },
                        // strict would refuse a date and time that a later change of the zone's rules made impossible
                        in -> {
                            LocalDateTime dateTime = readDateTime(in);
                            ZoneOffset offset = readOffset(in);
                            return ZonedDateTime.ofInstant(dateTime, offset, readZone(in));
                        }));
        add(
                Period.class,
                Leaf.of(
                        (v, out) -> {
                            out.writeSigned(v.getYears());
                            out.writeSigned(v.getMonths());
                            out.writeSigned(v.getDays());
                        },
                        in -> Period.of(in.readSigned(), in.readSigned(), in.readSigned())));
        add(Year.class, Leaf.of((v, out) -> out.writeSigned(v.getValue()), in -> Year.of(in.readSigned())));
        add(
                YearMonth.class,
                Leaf.of(
                        (v, out) -> {
                            out.writeSigned(v.getYear());
                            out.writeByte(v.getMonthValue());
                        },
                        in -> YearMonth.of(in.readSigned(), in.readByte())));
        add(
                MonthDay.class,
                Leaf.of(
                        (v, out) -> {
                            out.writeByte(v.getMonthValue());
                            out.writeByte(v.getDayOfMonth());
                        },
                        in -> MonthDay.of(in.readByte(), in.readByte())));
        add(
                Locale.class,
                Leaf.of((v, out) -> out.writeString(v.toLanguageTag()), in -> Locale.forLanguageTag(in.readString())));
        add(
                Currency.class,
                Leaf.of((v, out) -> out.writeString(v.getCurrencyCode()), in -> Currency.getInstance(in.readString())));
        add(URI.class, Leaf.of((v, out) -> out.writeString(v.toString()), in -> URI.create(in.readString())));
        add(
                OptionalInt.class,
                Leaf.of(
                        (v, out) -> {
                            out.writeByte(v.isPresent() ? 1 : 0);
                            v.ifPresent(out::writeSigned);
                        },
                        in -> in.readByte() == 0 ? OptionalInt.empty() : OptionalInt.of(in.readSigned())));
        add(
                OptionalLong.class,
                Leaf.of(
                        (v, out) -> {
                            out.writeByte(v.isPresent() ? 1 : 0);
                            v.ifPresent(out::writeSignedLong);
                        },
                        in -> in.readByte() == 0 ? OptionalLong.empty() : OptionalLong.of(in.readSignedLong())));
        add(
                OptionalDouble.class,
                Leaf.of(
                        (v, out) -> {
                            out.writeByte(v.isPresent() ? 1 : 0);
                            v.ifPresent(d -> out.writeFixedLong(Double.doubleToRawLongBits(d)));
                        },
                        in -> in.readByte() == 0
                                ? OptionalDouble.empty()
                                : OptionalDouble.of(Double.longBitsToDouble(in.readFixedLong()))));
        Leaf<Object> constant = Leaf.of((v, out) -> out.writeUnsigned(constantId(v)), this::readConstant);
        int constantLeaf = leaves.size();
        leaves.add(constant);
        for (int i = 0; i < constants.size(); i++) {
            constantIds.put(constants.get(i), i);
            // a class whose only objects are constants
            ids.put(constants.get(i).getClass(), constantLeaf);
        }
    }

    /** Adds a leaf behind all others: the order of adding is the format. */
    <T> void add(Class<? extends T> type, Leaf<T> leaf) {
        ids.put(type, leaves.size());
        leaves.add(leaf);
    }

    /** The id of the leaf for a class; null if objects of the class are no leaves. */
    @Nullable
    Integer id(Class<?> type) {
        Integer id = ids.get(type);
        return id == null && ZoneId.class.isAssignableFrom(type) ? ids.get(ZoneId.class) : id;
    }

    @SuppressWarnings("unchecked") // the id is that of the value's class
    void write(int id, Object value, ByteWriter out, GraphWriter graph) {
        ((Leaf<Object>) leaves.get(id)).write(value, out, graph);
    }

    Object read(ByteReader in, GraphReader graph) {
        int id = in.readUnsigned();
        if (id < 0 || id >= leaves.size()) {
            throw new CodecException("from a newer version: unknown value type " + id);
        }
        return leaves.get(id).read(in, graph);
    }

    private int constantId(Object value) {
        Integer id = constantIds.get(value);
        if (id == null) {
            throw new CodecException("an object of " + value.getClass().getName() + " can't be written");
        }
        return id;
    }

    private Object readConstant(ByteReader in) {
        int id = in.readUnsigned();
        if (id < 0 || id >= constants.size()) {
            throw new CodecException("from a newer version: unknown constant " + id);
        }
        return constants.get(id);
    }

    private static void writeUuid(UUID v, ByteWriter out) {
        out.writeFixedLong(v.getMostSignificantBits());
        out.writeFixedLong(v.getLeastSignificantBits());
    }

    private static UUID readUuid(ByteReader in) {
        return new UUID(in.readFixedLong(), in.readFixedLong());
    }

    private static void writeBigInteger(BigInteger v, ByteWriter out) {
        byte[] bytes = v.toByteArray();
        out.writeUnsigned(bytes.length);
        out.writeBytes(bytes);
    }

    private static BigInteger readBigInteger(ByteReader in) {
        return new BigInteger(in.readBytes(in.readCount(1)));
    }

    private static void writeBigDecimal(BigDecimal v, ByteWriter out) {
        out.writeSigned(v.scale());
        writeBigInteger(v.unscaledValue(), out);
    }

    private static BigDecimal readBigDecimal(ByteReader in) {
        int scale = in.readSigned();
        return new BigDecimal(readBigInteger(in), scale);
    }

    private static void writeInstant(Instant v, ByteWriter out) {
        out.writeSignedLong(v.getEpochSecond());
        out.writeUnsigned(v.getNano());
    }

    private static Instant readInstant(ByteReader in) {
        return Instant.ofEpochSecond(in.readSignedLong(), in.readUnsigned());
    }

    private static void writeDuration(Duration v, ByteWriter out) {
        out.writeSignedLong(v.getSeconds());
        out.writeUnsigned(v.getNano());
    }

    private static Duration readDuration(ByteReader in) {
        return Duration.ofSeconds(in.readSignedLong(), in.readUnsigned());
    }

    private static void writeDate(LocalDate v, ByteWriter out) {
        out.writeSignedLong(v.toEpochDay());
    }

    private static LocalDate readDate(ByteReader in) {
        return LocalDate.ofEpochDay(in.readSignedLong());
    }

    private static void writeTime(LocalTime v, ByteWriter out) {
        out.writeUnsignedLong(v.toNanoOfDay());
    }

    private static LocalTime readTime(ByteReader in) {
        return LocalTime.ofNanoOfDay(in.readUnsignedLong());
    }

    private static void writeDateTime(LocalDateTime v, ByteWriter out) {
        writeDate(v.toLocalDate(), out);
        writeTime(v.toLocalTime(), out);
    }

    private static LocalDateTime readDateTime(ByteReader in) {
        LocalDate date = readDate(in);
        return LocalDateTime.of(date, readTime(in));
    }

    private static void writeOffset(ZoneOffset v, ByteWriter out) {
        out.writeSigned(v.getTotalSeconds());
    }

    private static ZoneOffset readOffset(ByteReader in) {
        return ZoneOffset.ofTotalSeconds(in.readSigned());
    }

    private static void writeZone(ZoneId v, ByteWriter out) {
        out.writeString(v.getId());
    }

    private static ZoneId readZone(ByteReader in) {
        return ZoneId.of(in.readString());
    }
}
