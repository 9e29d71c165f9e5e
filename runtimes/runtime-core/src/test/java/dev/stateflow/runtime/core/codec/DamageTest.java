package dev.stateflow.runtime.core.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stateflow.runtime.core.codec.Samples.Coin;
import dev.stateflow.runtime.core.codec.Samples.Group;
import dev.stateflow.runtime.core.codec.Samples.Plain;
import dev.stateflow.runtime.core.codec.Samples.Point;
import dev.stateflow.runtime.core.shop.Item;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.zip.CRC32C;
import org.junit.jupiter.api.Test;

/** Damaged bytes give a {@link CodecException} or some value: never another error, a hang, or memory without end. */
class DamageTest {
    private static final ValueCodec CODEC = Codecs.values(Samples.APPLICATION);

    private static Object everything() {
        Map<String, Object> all = new HashMap<>();
        all.put("plain", new Plain(3, new ArrayList<>(List.of("a", 2L, 'c'))));
        all.put("arrays", new Object[] {new int[] {1, 2}, new byte[9], new String[][] {{"x"}, null}, new Point[2]});
        all.put("sets", List.of(new HashSet<>(List.of(1, 2, 3)), Collections.unmodifiableSet(new HashSet<>())));
        all.put("tree", new TreeMap<>(Map.of("k", new Point(1, 2))));
        all.put("enum", new EnumMap<>(Map.of(Coin.POUND, new BigDecimal("1.5"))));
        all.put("time", ZonedDateTime.of(2026, 1, 1, 0, 0, 0, 0, ZoneId.of("Europe/Rome")));
        all.put("failure", new Item.OutOfStock("x", 1).initCause(new IllegalStateException("y")));
        Group group = new Group("g", new ArrayList<>());
        group.members().add(group);
        all.put("cycle", group);
        all.put("view", all.keySet());
        return all;
    }

    private static void survives(Consumer<byte[]> decode, byte[] bytes, String what) {
        try {
            decode.accept(bytes);
        } catch (CodecException e) {
            assertThat(e.getMessage()).as(what).isNotEmpty();
        } catch (Throwable e) {
            throw new AssertionError(what + ": " + Arrays.toString(bytes), e);
        }
    }

    /** Makes the checksum right, so that what lies below it is read. */
    private static byte[] signed(byte[] bytes) {
        CRC32C crc = new CRC32C();
        crc.update(bytes, 0, bytes.length - 4);
        for (int i = 0; i < 4; i++) {
            bytes[bytes.length - 1 - i] = (byte) (crc.getValue() >> (8 * i));
        }
        return bytes;
    }

    @Test
    void everyTruncationIsNoticed() {
        byte[] bytes = CODEC.encodeValue(everything());
        byte[] record = RecordCodecTest.RECORDS.encode(RecordCodecTest.sample());
        for (int length = 0; length < bytes.length; length++) {
            byte[] cut = Arrays.copyOf(bytes, length);
            assertThatThrownBy(() -> CODEC.decodeValue(cut)).isInstanceOf(CodecException.class);
            if (length >= 6) {
                survives(CODEC::decodeValue, signed(cut.clone()), "cut at " + length);
            }
        }
        for (int length = 0; length < record.length; length++) {
            byte[] cut = Arrays.copyOf(record, length);
            assertThatThrownBy(() -> RecordCodecTest.RECORDS.decode(cut)).isInstanceOf(CodecException.class);
        }
    }

    @Test
    void everyFlippedBitIsNoticed() {
        byte[] bytes = CODEC.encodeValue(everything());
        for (int bit = 0; bit < 8 * bytes.length; bit++) {
            byte[] flipped = bytes.clone();
            flipped[bit / 8] ^= (byte) (1 << (bit % 8));
            assertThatThrownBy(() -> CODEC.decodeValue(flipped)).isInstanceOf(CodecException.class);
            survives(CODEC::decodeValue, signed(flipped), "bit " + bit);
        }
    }

    @Test
    void randomDamageUnderARightChecksumIsHarmless() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        byte[] bytes = CODEC.encodeValue(everything());
        for (int round = 0; round < 20_000; round++) {
            byte[] damaged = bytes.clone();
            for (int i = random.nextInt(4); i >= 0; i--) {
                damaged[2 + random.nextInt(damaged.length - 6)] = (byte) random.nextInt();
            }
            survives(CODEC::decodeValue, signed(damaged), "seed " + seed + ", round " + round);
        }
    }

    @Test
    void randomDamageOfRecordsIsHarmless() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        byte[] record = RecordCodecTest.RECORDS.encode(RecordCodecTest.sample());
        int header = 4 + (((record[2] & 0xff) << 8) | (record[3] & 0xff));
        for (int round = 0; round < 20_000; round++) {
            byte[] body = Arrays.copyOfRange(record, header, record.length);
            for (int i = random.nextInt(4); i >= 0; i--) {
                body[2 + random.nextInt(body.length - 6)] = (byte) random.nextInt();
            }
            signed(body);
            byte[] damaged = record.clone();
            System.arraycopy(body, 0, damaged, header, body.length);
            survives(RecordCodecTest.RECORDS::decode, damaged, "seed " + seed + ", round " + round);
        }
    }

    @Test
    void randomBytesAreHarmless() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        byte[] header = RecordCodecTest.VALUES.encodeValue("x");
        for (int round = 0; round < 50_000; round++) {
            byte[] bytes = new byte[14 + random.nextInt(60)];
            random.nextBytes(bytes);
            survives(RecordCodecTest.MESSAGES::decode, bytes, "seed " + seed + ", round " + round);
            System.arraycopy(header, 0, bytes, 0, 10);
            survives(RecordCodecTest.MESSAGES::decode, signed(bytes), "seed " + seed + ", round " + round);
        }
    }

    @Test
    void versionsAndForeignBytesAreNamed() {
        byte[] bytes = CODEC.encodeValue("x");
        byte[] newer = bytes.clone();
        newer[1] = 9;
        assertThatThrownBy(() -> CODEC.decodeValue(newer))
                .isInstanceOf(CodecException.class)
                .hasMessage("written in format 9, but this version reads only format 2");
        assertThatThrownBy(() -> CODEC.decodeValue("{\"json\":true}".getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                .isInstanceOf(CodecException.class)
                .hasMessage("these 13 bytes were not written by this codec");
        assertThatThrownBy(() -> CODEC.decodeValue(new byte[0])).isInstanceOf(CodecException.class);
        assertThatThrownBy(() -> CODEC.decode(CODEC.encodeValue("x"), List.of(), in -> "nothing read"))
                .isInstanceOf(CodecException.class)
                .hasMessageContaining("more was written than is read");
    }

    @Test
    void classesThatAreNotDeclaredDontComeOut() {
        ValueCodec shop = Codecs.values(
                dev.stateflow.runtime.core.shop.Shop.APPLICATION,
                id -> Samples.APPLICATION.manifest().manifest());
        for (Object value : List.of(new Plain(1, null), new Point(1, 2), Coin.PENNY, new Point[1])) {
            assertThatThrownBy(() -> shop.decodeValue(CODEC.encodeValue(value)))
                    .isInstanceOf(CodecException.class)
                    .hasMessageContaining("Samples$");
        }
    }
}
