// Empty, long, non-Latin strings, surrogate pairs and lone surrogates, and the identity of constants.
package values.stringsofeverykind;

import dev.stateflow.api.Entity;
import dev.stateflow.api.Key;
import java.util.Arrays;
import java.util.List;

@Entity
class Main {
    @Key
    final String id;

    public Main(String id) {
        this.id = id;
    }

    public List<Object> run() {
        Echo echo = new Echo("e");
        StringBuilder longText = new StringBuilder();
        for (int i = 0; i < 1000; i++) {
            longText.append("0123456789");
        }
        String text = longText.toString();
        String lone = "a\ud800b";
        char[] letters = {'\u0000', '\uffff', 'é'};
        return Arrays.asList(
                echo.of(""),
                echo.of("déjà vu €"),
                echo.of("日本語"),
                echo.of("😀").length(),
                echo.of(lone).charAt(1) == '\ud800',
                echo.of(text).length(),
                text.equals(echo.of(text)),
                (int) letters[1],
                letters[2]);
    }
}

@Entity
class Echo {
    @Key
    final String name;

    public Echo(String name) {
        this.name = name;
    }

    public String of(String value) {
        return value;
    }
}
