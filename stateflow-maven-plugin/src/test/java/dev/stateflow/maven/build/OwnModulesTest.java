package dev.stateflow.maven.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OwnModulesTest {
    @Test
    void theModulesOfTheGroupAndTheNamedOnesAreOurs() {
        OwnModules ours = new OwnModules("shop", List.of("common:money", " team:* "));

        assertThat(ours.contains("shop", "anything")).isTrue();
        assertThat(ours.contains("common", "money")).isTrue();
        assertThat(ours.contains("team", "anything")).isTrue();
        assertThat(ours.contains("common", "text")).isFalse();
        assertThat(ours.contains("shop.more", "anything")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"money", "a:b:c", ":money", "common:", ""})
    void anythingElseIsRefused(String module) {
        assertThatThrownBy(() -> new OwnModules("shop", List.of(module)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("groupId:artifactId");
    }
}
