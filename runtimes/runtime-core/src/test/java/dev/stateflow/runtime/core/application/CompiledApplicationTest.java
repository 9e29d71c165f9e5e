package dev.stateflow.runtime.core.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stateflow.runtime.core.abi.FramePoint;
import dev.stateflow.runtime.core.shop.Item;
import dev.stateflow.runtime.core.shop.User;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompiledApplicationTest {
    private static final String SHOP = """
            application\tshop
            entity\tdev.stateflow.runtime.core.shop.Item$Step
            entity\tdev.stateflow.runtime.core.shop.User$Step
            value\tdev.stateflow.runtime.core.shop.Item$OutOfStock
            """;

    @TempDir
    Path folder;

    private static CompiledApplication parse(String text) {
        return CompiledApplication.parse(text, CompiledApplicationTest.class.getClassLoader());
    }

    private URL bundle(String name, String text) throws IOException {
        Path file = folder.resolve(name).resolve(CompiledApplication.RESOURCE);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        return folder.resolve(name).toUri().toURL();
    }

    @Test
    void isLoadedFromTheClassPath() throws IOException {
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {bundle("a", SHOP)}, getClass().getClassLoader())) {
            CompiledApplication shop = CompiledApplication.load(loader);
            assertThat(shop.name()).isEqualTo("shop");
            assertThat(shop.entities()).containsExactly(Item.Step.STEP, User.Step.STEP);
            assertThat(shop.functions()).isEmpty();
            assertThat(shop.values()).containsExactly(Item.OutOfStock.class);
            assertThat(shop.entity("User")).isSameAs(User.Step.STEP);
            assertThat(shop.entity("Bank")).isNull();
            assertThat(shop.entity(Item.class)).isSameAs(Item.Step.STEP);
            assertThat(shop.entity(String.class)).isNull();
            assertThat(shop.splitType(User.class.getName())).isSameAs(User.Step.STEP);
        }
    }

    @Test
    void noneOrSeveralAreErrors() throws IOException {
        ClassLoader none = new ClassLoader(null) {};
        assertThatThrownBy(() -> CompiledApplication.load(none))
                .isInstanceOf(ApplicationFormatException.class)
                .hasMessageContaining("holds no compiled application");
        try (URLClassLoader two = new URLClassLoader(
                new URL[] {bundle("a", SHOP), bundle("b", SHOP)}, getClass().getClassLoader())) {
            assertThatThrownBy(() -> CompiledApplication.load(two))
                    .isInstanceOf(ApplicationFormatException.class)
                    .hasMessageContaining("several applications");
        }
    }

    @Test
    void errorsNameTheLine() {
        List<List<String>> cases = List.of(
                List.of("", "no line that names the application"),
                List.of("application\ta\napplication\tb\n", ":2: the application has a second name: b"),
                List.of("application shop\n", ":1: expected a word, a tab and a name"),
                List.of("application\t\n", ":1: expected a word, a tab and a name"),
                List.of("application\ta\tb\n", ":1: expected a word, a tab and a name"),
                List.of("application\tshop\nthing\tx\n", ":2: unknown word: thing"),
                List.of("value\tno.Such\n", ":1: class no.Such can't be loaded"),
                List.of("entity\tjava.lang.String\n", ":1: java.lang.String can't be used as a step class"),
                List.of(SHOP + "value\tdev.stateflow.runtime.core.shop.Item$OutOfStock\n", ":5: stands there twice"));
        for (List<String> each : cases) {
            assertThatThrownBy(() -> parse(each.get(0)))
                    .isInstanceOf(ApplicationFormatException.class)
                    .hasMessageContaining(each.get(1));
        }
    }

    @Test
    void namesAreUnique() {
        assertThatThrownBy(() ->
                        new CompiledApplication("a", List.of(Item.Step.STEP, new Item.Step()), List.of(), List.of()))
                .isInstanceOf(ApplicationFormatException.class)
                .hasMessageContaining("two entities are named Item");
    }

    @Test
    void framesAreFoundByShape() {
        CompiledApplication shop = parse(SHOP);
        assertThat(shop.framePrototype(User.Step.STEP, 0)).isInstanceOf(dev.stateflow.frames.Frame_I2_L1.class);
        assertThat(shop.framePrototype(User.Step.STEP, 3)).isInstanceOf(dev.stateflow.frames.Frame.class);
        FramePoint point = new FramePoint(
                "m",
                "()V",
                1,
                "",
                "",
                List.of(
                        new FramePoint.Slot("a", "Z"),
                        new FramePoint.Slot("b", "J"),
                        new FramePoint.Slot("c", "D"),
                        new FramePoint.Slot("d", "[I"),
                        new FramePoint.Slot("e", "F"),
                        new FramePoint.Slot("f", "C")));
        assertThat(FramePrototypes.shape(point)).isEqualTo("dev.stateflow.frames.Frame_I2_J1_F1_D1_L1");
    }
}
