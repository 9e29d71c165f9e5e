package dev.stateflow.evolution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stateflow.evolution.Manifest.ClassSchema;
import dev.stateflow.evolution.Manifest.ConstantSchema;
import dev.stateflow.evolution.Manifest.EntitySchema;
import dev.stateflow.evolution.Manifest.FieldSchema;
import dev.stateflow.evolution.Manifest.KeySchema;
import dev.stateflow.evolution.Manifest.Kind;
import dev.stateflow.evolution.Manifest.PointSchema;
import dev.stateflow.evolution.Manifest.SlotSchema;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ManifestTest {
    private static final Manifest SHOP = shop(12);

    private static Manifest shop(int line) {
        return new Manifest(
                "shop",
                List.of(new EntitySchema(
                        "User",
                        "shop.User",
                        List.of("Client"),
                        new KeySchema(false, "name", "Ljava/lang/String;"),
                        List.of(
                                new FieldSchema("shop.User", "name", "Ljava/lang/String;", List.of()),
                                new FieldSchema("shop.User", "paid\twith\\", "Lshop/Unit;", List.of("a", "b"))))),
                List.of(new ClassSchema(
                        "shop.Unit",
                        Kind.ENUM,
                        List.of(),
                        List.of("java.lang.Enum"),
                        false,
                        List.of(),
                        List.of(new ConstantSchema("EUR", List.of("EURO")), new ConstantSchema("USD", List.of())))),
                List.of(new PointSchema(
                        "shop.User",
                        "buy",
                        "()V",
                        line,
                        "call shop.Item.price()I",
                        "00ff",
                        List.of(new SlotSchema("n", "I")))));
    }

    @Test
    void whatIsWrittenIsRead() {
        assertThat(Manifest.parse(SHOP.text())).isEqualTo(SHOP);
    }

    @Test
    void linesOfTheSourceAreNoDifference() {
        assertThat(shop(13).id()).isEqualTo(SHOP.id());
        assertThat(Evolution.of(SHOP, shop(13)).changes()).isEmpty();
        assertThat(new Manifest("shop", List.of(), List.of(), List.of()).id()).isNotEqualTo(SHOP.id());
    }

    @Test
    void whatIsDamagedIsRefused() {
        String text = SHOP.text();
        assertThatThrownBy(() -> Manifest.parse("")).hasMessage("this is not the manifest of a build");
        assertThatThrownBy(() -> Manifest.parse(text.replace("manifest\t1", "manifest\t2")))
                .hasMessageContaining("a manifest of version 2");
        assertThatThrownBy(() -> Manifest.parse(text.replace("EURO", "ECU")))
                .isInstanceOf(ManifestFormatException.class)
                .hasMessageContaining("the manifest is damaged");
        assertThatThrownBy(() -> Manifest.parse(text.replace("ENUM", "ENIGMA")))
                .hasMessageContaining("unknown kind of class: ENIGMA");
    }

    @Test
    void noDamageGoesUnseen() {
        String text = SHOP.text();
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int cut = 0; cut < text.length(); cut++) {
            String shorter = text.substring(0, cut);
            assertThatThrownBy(() -> Manifest.parse(shorter)).isInstanceOf(ManifestFormatException.class);
        }
        for (int round = 0; round < 2_000; round++) {
            StringBuilder changed = new StringBuilder(text);
            int at = random.nextInt(text.length());
            changed.setCharAt(at, (char) (9 + random.nextInt(100)));
            if (!changed.toString().equals(text)) {
                try {
                    // a line number is no part of the id
                    assertThat(Manifest.parse(changed.toString()).id())
                            .as("seed %d", seed)
                            .isEqualTo(SHOP.id());
                } catch (ManifestFormatException e) {
                    assertThat(e).hasMessageContaining("manifest");
                }
            }
        }
    }

    @Test
    void anotherApplicationIsRefused() {
        Manifest other = new Manifest("other", SHOP.entities(), SHOP.classes(), SHOP.points());
        assertThat(Evolution.of(SHOP, other).refusal("User").orElseThrow())
                .contains("these are records of application shop, not of other");
    }
}
