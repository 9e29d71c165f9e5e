package dev.stateflow.emitters.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stateflow.ir.model.Application;
import dev.stateflow.ir.model.Constructor;
import dev.stateflow.ir.model.KeySpec;
import dev.stateflow.ir.model.Operator;
import dev.stateflow.ir.model.Parameter;
import dev.stateflow.ir.model.SourceLocation;
import dev.stateflow.ir.model.StateSchema;
import dev.stateflow.ir.model.TypeRef;
import java.util.List;
import org.junit.jupiter.api.Test;

class LocalReadmeTest {
    @Test
    void everyConstructorHasACommandWithExampleArguments() {
        String text = new LocalReadme("shop", "1.0", "shop-1.0-local.jar")
                .text(new Application(
                        "shop",
                        List.of(operator("Item", parameter("name", "Ljava/lang/String;"), parameter("price", "I"))),
                        List.of(),
                        List.of()));

        assertThat(text)
                .contains("curl -X POST http://localhost:8080/v1/Item -H 'Content-Type: application/json'"
                        + " -d '{\"name\": \"a\", \"price\": 1}'")
                .contains("curl -X DELETE http://localhost:8080/v1/Item/KEY");
    }

    @Test
    void aReferenceIsWrittenAsItsKey() {
        String text = new LocalReadme("shop", "1.0", "shop-1.0-local.jar")
                .text(new Application(
                        "shop", List.of(operator("Item", parameter("other", "Lshop/Item;"))), List.of(), List.of()));

        assertThat(text).contains("{\"other\": \"KEY\"}");
    }

    @Test
    void aFileNameWithSpacesIsQuoted() {
        String text = new LocalReadme("shop", "1.0", "my shop-local.jar")
                .text(new Application("shop", List.of(), List.of(), List.of()));

        assertThat(text).contains("java -jar 'my shop-local.jar'");
    }

    private static Operator operator(String name, Parameter... constructor) {
        SourceLocation source = new SourceLocation("shop/" + name + ".java", 1);
        return new Operator(
                name,
                "shop." + name,
                List.of(),
                true,
                new KeySpec(KeySpec.Kind.FIELD, "name", new TypeRef("Ljava/lang/String;")),
                new StateSchema(List.of()),
                List.of(new Constructor("()V", List.of(constructor), source)),
                List.of(),
                source);
    }

    private static Parameter parameter(String name, String signature) {
        return new Parameter(name, new TypeRef(signature));
    }
}
