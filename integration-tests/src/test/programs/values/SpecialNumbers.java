// NaN, infinities, negative zero and overflow cross borders and suspensions bit by bit.
package values.specialnumbers;

import dev.stateflow.api.Entity;
import dev.stateflow.api.Key;
import java.util.Arrays;
import java.util.List;

@Entity
class Main {
    @Key
    final String id;

    private double state = Double.NaN;

    public Main(String id) {
        this.id = id;
    }

    public List<Object> run() {
        Echo echo = new Echo("e");
        double nan = echo.of(Double.NaN);
        double minusZero = echo.of(-0.0);
        float infinite = echo.of(Float.NEGATIVE_INFINITY);
        float quiet = Float.intBitsToFloat(0x7fc12345);
        long before = Float.floatToRawIntBits(quiet);
        int overflow = Integer.MAX_VALUE + (int) echo.of(1.0);
        return Arrays.asList(
                nan != nan,
                1 / minusZero,
                infinite,
                overflow,
                Float.floatToRawIntBits(quiet) == before,
                state != state,
                nan > 1 || nan <= 1,
                !(echo.of(nan) < 5));
    }
}

@Entity
class Echo {
    @Key
    final String name;

    public Echo(String name) {
        this.name = name;
    }

    public double of(double d) {
        return d;
    }

    public float of(float f) {
        return f;
    }
}
