package dev.stateflow.runtime.core.codec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stateflow.runtime.core.application.CompiledApplication;
import dev.stateflow.runtime.core.message.Outcome;
import dev.stateflow.runtime.core.message.Reply;
import dev.stateflow.runtime.core.message.ReturnAddress;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClientReturnAddressTest {
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whetherAClientMayRepeatItsRequestSurvivesEncoding(boolean repeatable) {
        CompiledApplication application = new CompiledApplication("empty", List.of(), List.of(), List.of());
        MessageCodec codec = new MessageCodec(application, Codecs.values(application));
        Reply reply = new Reply(new ReturnAddress.Client("id", repeatable), new Outcome.Value(1));
        assertThat(codec.decode(codec.encode(reply))).isEqualTo(reply);
    }

    @Test
    void theRouteSurvivesEncodingAndCostsNothingWhereThereIsNone() {
        CompiledApplication application = new CompiledApplication("empty", List.of(), List.of(), List.of());
        MessageCodec codec = new MessageCodec(application, Codecs.values(application));
        Reply routed = new Reply(new ReturnAddress.Client("id", true, "gateway-1"), new Outcome.Value(1));
        Reply plain = new Reply(new ReturnAddress.Client("id"), new Outcome.Value(1));
        assertThat(codec.decode(codec.encode(routed))).isEqualTo(routed);
        assertThat(codec.encode(plain)).hasSizeLessThan(codec.encode(routed).length - "gateway-1".length());
    }
}
