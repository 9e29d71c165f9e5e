package dev.stateflow.ir.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.stateflow.ir.Examples;
import dev.stateflow.ir.RandomApplications;
import dev.stateflow.ir.Seeds;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class SchemaTest {
    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private final Schema schema = REGISTRY.getSchema(IrJson.schema());

    static LongStream seeds() {
        return Seeds.seeds(60);
    }

    @Test
    void isItselfAValidSchema() {
        Schema metaSchema = REGISTRY.getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));
        assertThat(metaSchema.validate(IrJson.schema(), InputFormat.JSON)).isEmpty();
    }

    @Test
    void describesTheExamples() {
        assertThat(validate(IrJson.write(Examples.shop()))).isEmpty();
        assertThat(validate(IrJson.write(Examples.everything()))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void describesWhateverIsWritten(long seed) {
        assertThat(validate(IrJson.write(RandomApplications.of(seed))))
                .as(Seeds.replay(seed))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "\"version\": 1|\"version\": 2",
                "\"name\": \"shop\",|\"name\": \"shop\", \"more\": 1,",
                "\"kind\": \"call\"|\"kind\": \"shout\"",
                "\"node\": \"segment\"|\"node\": \"loop\"",
                "\"entity\": \"Item\",|",
                "\"type\": \"I\"|\"type\": \"int\""
            })
    void refusesWhatTheReaderOrTheValidatorRefuses(String piece, String replacement) {
        String json = IrJson.write(Examples.shop());
        String broken = json.replace(piece, replacement == null ? "" : replacement);
        assertThat(broken).isNotEqualTo(json);
        assertThat(validate(broken)).isNotEmpty();
    }

    private List<Error> validate(String json) {
        return schema.validate(json, InputFormat.JSON);
    }
}
