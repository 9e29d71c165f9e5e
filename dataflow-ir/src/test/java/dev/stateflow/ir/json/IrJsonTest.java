package dev.stateflow.ir.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stateflow.ir.Examples;
import dev.stateflow.ir.GoldenFiles;
import dev.stateflow.ir.RandomApplications;
import dev.stateflow.ir.Seeds;
import dev.stateflow.ir.model.Application;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class IrJsonTest {
    static LongStream seeds() {
        return Seeds.seeds(200);
    }

    @Test
    void writesTheExamplesAsTheyStandInTheirGoldenFiles() throws IOException {
        GoldenFiles.assertExamples();
    }

    @Test
    void readsBackWhatItWrote() throws IOException {
        for (Application application : List.of(Examples.shop(), Examples.everything())) {
            assertThat(IrJson.read(IrJson.write(application))).isEqualTo(application);
            assertThat(IrJson.read(IrJson.writeBytes(application))).isEqualTo(application);
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void readsBackWhateverItWrote(long seed) throws IOException {
        Application application = RandomApplications.of(seed);
        byte[] bytes = IrJson.writeBytes(application);
        Application read = IrJson.read(bytes);
        assertThat(read).as(Seeds.replay(seed)).isEqualTo(application);
        assertThat(IrJson.writeBytes(read)).as(Seeds.replay(seed)).isEqualTo(bytes);
    }

    @Test
    void fieldsMayComeInAnyOrder() throws IOException {
        assertThat(IrJson.read("{\"valueClasses\":[],\"name\":\"x\",\"functions\":[],\"operators\":[],"
                        + "\"version\":1,\"format\":\"stateflow-ir\"}"))
                .isEqualTo(new Application("x", List.of(), List.of(), List.of()));
    }

    @Test
    void carriesTheDocumentedSchema() throws IOException {
        assertThat(IrJson.schema()).isEqualTo(Files.readString(Path.of("../docs/ir.schema.json")));
    }

    /** The shop's JSON with one piece replaced. */
    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "\"stateflow-ir\"|\"other\"|''|not a StateFlow IR: \"format\" is not \"stateflow-ir\"",
                "\"version\": 1|\"version\": 2|/version|version 2 of the IR is not known; this StateFlow reads version 1",
                "\"version\": 1|\"version\": \"1\"|/version|expected an integer, found a string",
                "\"version\": 1,|''|''|the field \"version\" is missing",
                "\"name\": \"shop\",|''|''|the field \"name\" is missing",
                "\"name\": \"shop\"|\"name\": \"shop\", \"a/b\": 1|/a~1b|unknown field \"a/b\"",
                "\"name\": \"shop\"|\"name\": \"a\", \"name\": \"b\"|/name|the field \"name\" is given twice",
                "\"name\": \"shop\"|\"name\": null|/name|expected a string, found null",
                "\"name\": \"shop\"|\"name\": 1.5|/name|expected a string, found a number with a fraction",
                "\"entity\": \"User\"|\"entity\": \"Item\"|/operators/1|the entity \"Item\" is given twice",
                "\"instantiable\": true|\"instantiable\": 1|/operators/0/instantiable|expected a boolean, found an integer",
                "\"kind\": \"field\"|\"kind\": \"record\"|/operators/0/key/kind|unknown kind \"record\"; known are field, method",
                "\"supertypes\": []|\"supertypes\": {}|/operators/0/supertypes|expected an array, found an object",
                "\"supertypes\": []|\"supertypes\": [true]|/operators/0/supertypes/0|expected a string, found a boolean",
                "\"result\": \"I\"|\"result\": \"\"|/operators/0/methods/0/result|a type can't be empty",
                "\"id\": 0|\"id\": 99999999999|/operators/0/methods/0/graph/nodes/0/id|expected an integer, found a number beyond 32 bits",
                "\"id\": 3,|\"id\": 1,|/operators/1/methods/1/graph/nodes/3|the node id 1 is given twice",
                "\"node\": \"segment\"|\"node\": \"loop\"|/operators/0/methods/0/graph/nodes/0/node|unknown kind of node \"loop\"",
                "\"name\": \"updateStock\", \"|\"name\": \"updateStock\", \"x\": 1, \"|/operators/0/methods/1/x|unknown field \"x\""
            })
    void saysWhereAndWhy(String piece, String replacement, String pointer, String reason) {
        String json = IrJson.write(Examples.shop()).replaceAll("(\"name\": \"updateStock\"),\\s*", "$1, ");
        String broken = json.replaceFirst(
                Pattern.quote(piece), Matcher.quoteReplacement(replacement.equals("''") ? "" : replacement));
        assertThat(broken).isNotEqualTo(json);
        assertThatThrownBy(() -> IrJson.read(broken)).isInstanceOfSatisfying(IrFormatException.class, e -> {
            assertThat(e.reason()).isEqualTo(reason);
            assertThat(e.pointer()).isEqualTo(pointer.equals("''") ? "" : pointer);
            assertThat(e.line()).isPositive();
            assertThat(e.column()).isPositive();
            assertThat(e).hasNoCause().hasMessageContaining(reason).hasMessageContaining("line " + e.line());
        });
    }

    @Test
    void namesTheLine() {
        String json = IrJson.write(Examples.shop());
        int line = (int)
                json.substring(0, json.indexOf("\"valueClasses\"")).lines().count();
        assertThatThrownBy(() -> IrJson.read(json.replace("\"valueClasses\": []", "\"valueClasses\": 7")))
                .isInstanceOfSatisfying(
                        IrFormatException.class, e -> assertThat(e.line()).isEqualTo(line));
    }

    @Test
    void refusesDeepNestingWithoutLosingTheStack() {
        String deep = "[".repeat(100_000);
        assertThatThrownBy(() -> IrJson.read(deep))
                .isInstanceOf(IrFormatException.class)
                .hasMessageContaining("nested too deeply");
    }

    @Test
    void refusesBytesThatAreNotUtf8() {
        byte[] latin = "{\"format\":\"größe\"}".getBytes(StandardCharsets.ISO_8859_1);
        assertThatThrownBy(() -> IrJson.read(latin))
                .isInstanceOf(IrFormatException.class)
                .hasMessage("not UTF-8 text");
    }

    @Test
    void refusesTextAfterTheEnd() {
        assertThatThrownBy(() -> IrJson.read(IrJson.write(Examples.shop()) + "{}"))
                .isInstanceOf(IrFormatException.class)
                .hasMessageContaining("more text after the end of the document");
    }

    @Test
    void refusesAMethodThatIsGivenTwice() {
        Application shop = Examples.shop();
        String json = IrJson.write(shop)
                .replace("\"name\": \"price\",", "\"name\": \"updateStock\",")
                .replace("\"()I\"", "\"(I)Z\"");
        assertThatThrownBy(() -> IrJson.read(json))
                .isInstanceOf(IrFormatException.class)
                .hasMessageContaining("the method \"shop.Item#updateStock(I)Z\" is given twice");
    }
}
