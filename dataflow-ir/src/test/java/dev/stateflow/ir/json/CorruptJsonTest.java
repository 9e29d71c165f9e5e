package dev.stateflow.ir.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.stateflow.ir.Examples;
import dev.stateflow.ir.Seeds;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is wrong with a document, the answer is one exception with a place and a reason. */
class CorruptJsonTest {
    private static final byte[] PIECES = "{}[]\":,0-9.eE\\ untrfalse\n\u0000é".getBytes(StandardCharsets.UTF_8);

    static LongStream seeds() {
        return Seeds.seeds(40);
    }

    @Test
    void refusesEveryTruncation() {
        String json = IrJson.write(Examples.shop()).strip();
        for (int length = 0; length < json.length(); length++) {
            IrFormatException refused =
                    read(json.substring(0, length).getBytes(StandardCharsets.UTF_8), "cut at " + length);
            assertThat(refused).as("cut at %d", length).isNotNull();
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void readsOrRefusesEveryMutation(long seed) {
        Random random = new Random(seed);
        byte[] original = IrJson.writeBytes(Examples.everything());
        int refused = 0;
        for (int round = 0; round < 100; round++) {
            byte[] mutated = original.clone();
            for (int i = random.nextInt(4); i >= 0; i--) {
                int at = random.nextInt(mutated.length);
                mutated[at] = random.nextBoolean() ? PIECES[random.nextInt(PIECES.length)] : (byte) random.nextInt(256);
            }
            refused += read(mutated, Seeds.replay(seed)) == null ? 0 : 1;
        }
        assertThat(refused).as(Seeds.replay(seed)).isPositive();
    }

    private static @Nullable IrFormatException read(byte[] bytes, String description) {
        try {
            IrJson.read(bytes);
            return null;
        } catch (IrFormatException e) {
            assertThat(e).as(description).hasNoCause();
            assertThat(e.reason()).as(description).isNotBlank().doesNotContain("\n", "com.fasterxml", "Source:");
            return e;
        } catch (RuntimeException | Error e) {
            return fail(description, e);
        }
    }
}
