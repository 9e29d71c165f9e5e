package dev.stateflow.kafka.client;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class KafkaNamesTest {
    @Test
    void classesOfKafkaHaveTheNamesOfItsManual() {
        assertThat(KafkaNames.asInThisJar("org.apache.kafka.common.X required a=\"my.org.apache.kafka.Y\";"))
                .isEqualTo("org.apache.kafka.common.X required a=\"my.org.apache.kafka.Y\";");
        assertThat(KafkaNames.inJar("org.apache.kafka.common.X, my.org.apache.kafka.Y", "shaded.kafka"))
                .isEqualTo("shaded.kafka.common.X, my.org.apache.kafka.Y");
    }
}
