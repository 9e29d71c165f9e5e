package dev.stateflow.emitters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EmittersTest {
    private final Emitters emitters = new Emitters(List.of(new Named("local"), new Named("flink"), new Named("beam")));

    @Test
    void findsTheLocalTargetAsAService() throws EmitException {
        Emitter local = Emitters.load(Emitters.class.getClassLoader()).find("local");

        assertThat(local.description()).isNotBlank();
        assertThat(local.runtimeArtifactId()).isEqualTo("runtime-local");
    }

    @Test
    void listsTargetsInOrder() {
        assertThat(emitters.all()).extracting(Emitter::target).containsExactly("beam", "flink", "local");
    }

    @Test
    void anUnknownTargetListsTheKnownOnesAndSuggestsTheNearest() {
        assertThatThrownBy(() -> emitters.find("flnik"))
                .isInstanceOf(UnknownTargetException.class)
                .hasMessage("unknown target 'flnik', did you mean 'flink'?; known targets: beam, flink, local");
    }

    @Test
    void nothingIsSuggestedForAWordThatIsNothingLikeATarget() {
        assertThatThrownBy(() -> emitters.find("kubernetes"))
                .hasMessage("unknown target 'kubernetes'; known targets: beam, flink, local");
    }

    @Test
    void targetsAreSpeltInLowerCaseButSuggestedWhateverTheCase() {
        assertThatThrownBy(() -> emitters.find("LOCAL")).hasMessageContaining("did you mean 'local'?");
    }

    @Test
    void twoEmittersOfOneTargetAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Emitters(List.of(new Named("local"), new Named("local"))))
                .withMessageContaining("two emitters are for target local");
    }

    @Test
    void optionsThatTheTargetDoesNotKnowAreRefused() throws EmitException {
        Emitter local = emitters.find("local");

        assertThat(Emitters.checkedOptions(local, Map.of("parallelism", "2"))).containsEntry("parallelism", "2");
        assertThatThrownBy(() -> Emitters.checkedOptions(local, Map.of("paralelism", "2")))
                .hasMessage("target 'local' has no option 'paralelism', did you mean 'parallelism'?;"
                        + " its options: parallelism");
    }

    private record Named(String target) implements Emitter {
        @Override
        public String description() {
            return "a target for tests";
        }

        @Override
        public Map<String, String> options() {
            return Map.of("parallelism", "how many");
        }

        @Override
        public EmitResult emit(EmitRequest request) {
            return new EmitResult(Path.of("nowhere"), "jar");
        }
    }
}
