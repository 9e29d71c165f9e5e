// BigDecimal, BigInteger, java.time, UUID, optionals, builders and boxes as locals, state, arguments and results.
package values.libraryvalues;

import dev.stateflow.api.Entity;
import dev.stateflow.api.Key;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

@Entity
class Main {
    @Key
    final String id;

    private BigDecimal price = new BigDecimal("19.90");
    private LocalDate day = LocalDate.of(2024, 2, 29);

    public Main(String id) {
        this.id = id;
    }

    public List<Object> run() {
        Echo echo = new Echo("e");
        BigInteger big = BigInteger.TEN.pow(30);
        Instant instant = Instant.ofEpochSecond(1_700_000_000L, 123);
        Duration duration = Duration.ofMillis(1500);
        StringBuilder builder = new StringBuilder("b");
        Optional<String> optional = Optional.of("o");
        OptionalInt number = OptionalInt.of(4);
        ZoneId zone = ZoneId.of("UTC");
        Long boxed = 1L << 50;
        List<Object> seen = new ArrayList<>();
        seen.add(echo.of(price.multiply(BigDecimal.valueOf(3))));
        seen.add(echo.of(big));
        seen.add(echo.of(instant.plus(duration)));
        seen.add(echo.of(day.plusYears(1)));
        seen.add(echo.of(LocalDateTime.of(day, java.time.LocalTime.NOON)));
        seen.add(echo.of(UUID.fromString("12345678-1234-1234-1234-123456789012")));
        seen.add(echo.of(Optional.empty()));
        seen.add(optional.get() + number.getAsInt() + builder.append(boxed) + zone);
        seen.add(new BigDecimal("1.0").equals(echo.of(new BigDecimal("1.00"))));
        return seen;
    }
}

@Entity
class Echo {
    @Key
    final String name;

    public Echo(String name) {
        this.name = name;
    }

    public Object of(Object value) {
        return value;
    }
}
