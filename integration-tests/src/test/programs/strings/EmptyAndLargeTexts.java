// Empty, one-letter, supplementary and very long texts as arguments, results and live variables.
package strings.emptyandlargetexts;

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
        StringBuilder large = new StringBuilder();
        for (int i = 0; i < 70_000; i++) {
            large.append((char) ('a' + i % 26));
        }
        String kept = large.toString();
        String back = echo.back(kept);
        String odd = "\u0000\ud83d\ude00\ud800\uffff";
        String empty = "";
        return Arrays.asList(
                back.length(), back.equals(kept), echo.back(odd).equals(odd), echo.back(empty) + "|", echo.back("\u20ac"));
    }
}

@Entity
class Echo {
    @Key
    final String name;

    public Echo(String name) {
        this.name = name;
    }

    public String back(String text) {
        return text;
    }
}
