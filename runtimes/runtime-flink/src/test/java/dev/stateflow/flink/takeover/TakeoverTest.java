package dev.stateflow.flink.takeover;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stateflow.evolution.Manifest;
import dev.stateflow.evolution.Manifest.ClassSchema;
import dev.stateflow.evolution.Manifest.ConstantSchema;
import dev.stateflow.evolution.Manifest.EntitySchema;
import dev.stateflow.evolution.Manifest.FieldSchema;
import dev.stateflow.evolution.Manifest.KeySchema;
import dev.stateflow.evolution.Manifest.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;

class TakeoverTest {
    private static Manifest build(String application, EntitySchema... entities) {
        return new Manifest(application, List.of(entities), List.of(), List.of());
    }

    private static EntitySchema entity(String name, String className, String value, String... formerNames) {
        return new EntitySchema(
                name,
                className,
                List.of(formerNames),
                new KeySchema(false, "id", "I"),
                List.of(
                        new FieldSchema(className, "id", "I", List.of()),
                        new FieldSchema(className, "value", value, List.of())));
    }

    private static final Manifest OLDER = build("bank", entity("Account", "bank.Account", "J"));

    @Test
    void whatIsAddedOrGoneIsTakenOver() {
        assertThatCode(() -> Takeover.check(OLDER, OLDER)).doesNotThrowAnyException();
        Manifest more = build(
                "bank", entity("Account", "bank.Account", "J"), entity("Audit", "bank.Audit", "Ljava/lang/String;"));
        assertThatCode(() -> Takeover.check(OLDER, more)).doesNotThrowAnyException();
        assertThatCode(() -> Takeover.check(more, OLDER)).doesNotThrowAnyException();
    }

    @Test
    void aClassMayBeRenamedIfThePublicNameStays() {
        Manifest renamed = build("bank", entity("Account", "bank.Konto", "J"));
        assertThatCode(() -> Takeover.check(OLDER, renamed)).doesNotThrowAnyException();
    }

    @Test
    void whatCantBeReadIsRefused() {
        Manifest other = build("bank", entity("Account", "bank.Account", "Ljava/lang/String;"));
        assertThatThrownBy(() -> Takeover.check(OLDER, other))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("this build of bank can't take over what is in the savepoint")
                .hasMessageContaining("Account.value: field value was long and is String")
                .hasMessageContaining("nothing was changed");
    }

    @Test
    void anotherPublicNameIsRefused() {
        Manifest renamed = build("bank", entity("Konto", "bank.Konto", "J", "Account"));
        assertThatThrownBy(() -> Takeover.check(OLDER, renamed))
                .hasMessageContaining("entity Account is called Konto in this build")
                .hasMessageContaining("@Entity(name = \"Account\")");
    }

    /** It is not gone: somebody has it, but it is not clear who. */
    @Test
    void anEntityThatTwoLayClaimToIsRefused() {
        Manifest two =
                build("bank", entity("Account", "bank.Account", "J"), entity("Konto", "bank.Konto", "J", "Account"));
        assertThatThrownBy(() -> Takeover.check(OLDER, two)).hasMessageContaining("let one name stand for one thing");
    }

    /** It stands in the text by which Flink finds the instance. */
    @Test
    void aRenamedConstantInAKeyIsRefused() {
        assertThatThrownBy(() -> Takeover.check(
                        byCountry(new ConstantSchema("HOLLAND", List.of())),
                        byCountry(new ConstantSchema("NETHERLANDS", List.of("HOLLAND")))))
                .hasMessageContaining("Office.country: the key of Office was bank.Country and that class has changed")
                .hasMessageContaining("keep the key as it was");
    }

    private static Manifest byCountry(ConstantSchema constant) {
        String country = "Lbank/Country;";
        return new Manifest(
                "bank",
                List.of(new EntitySchema(
                        "Office",
                        "bank.Office",
                        List.of(),
                        new KeySchema(false, "country", country),
                        List.of(new FieldSchema("bank.Office", "country", country, List.of())))),
                List.of(new ClassSchema(
                        "bank.Country", Kind.ENUM, List.of(), List.of(), false, List.of(), List.of(constant))),
                List.of());
    }

    @Test
    void anotherApplicationIsRefused() {
        assertThatThrownBy(() -> Takeover.check(OLDER, build("shop")))
                .hasMessage("this is the state of application bank, not of shop");
    }
}
