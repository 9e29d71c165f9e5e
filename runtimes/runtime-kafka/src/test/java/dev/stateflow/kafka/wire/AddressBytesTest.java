package dev.stateflow.kafka.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stateflow.runtime.core.message.Address;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AddressBytesTest {
    private final AddressBytes addresses = new AddressBytes();

    private enum Row {
        A {
            @Override
            public String toString() {
                return "the first";
            }
        }
    }

    private record Seat(int number, Row row) {}

    private record Ticket(String show, Seat seat) {}

    private String text(Object key) {
        return new String(addresses.of(new Address("Seat", key)), StandardCharsets.UTF_8);
    }

    @Test
    void keysAreReadable() {
        assertThat(text("ann")).isEqualTo("Seat/ann");
        assertThat(text(12L)).isEqualTo("Seat/12");
        assertThat(text('x')).isEqualTo("Seat/x");
        assertThat(text(new UUID(1, 2))).isEqualTo("Seat/00000000-0000-0001-0000-000000000002");
        assertThat(text(Row.A)).isEqualTo("Seat/A");
        assertThat(text(new Ticket("Tosca, Act 1/2", new Seat(7, Row.A)))).isEqualTo("Seat/Tosca%002C Act 1%002F2,7,A");
    }

    @Test
    void differentKeysHaveDifferentBytes() {
        Random random = new Random(7);
        char[] alphabet = {'a', ',', '/', '%', '0', '2', 'C', '\0', '\ud83d', '\ude00', 'é'};
        Map<String, Ticket> seen = new HashMap<>();
        for (int i = 0; i < 50_000; i++) {
            StringBuilder show = new StringBuilder();
            for (int length = random.nextInt(7); length > 0; length--) {
                show.append(alphabet[random.nextInt(alphabet.length)]);
            }
            Ticket ticket = new Ticket(show.toString(), new Seat(random.nextInt(2), Row.A));
            Ticket other = seen.put(text(ticket), ticket);
            if (other != null) {
                assertThat(other).isEqualTo(ticket);
            }
        }
    }
}
