package dev.stateflow.analyzer.effects;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stateflow.analyzer.compile.CompilerOutput;
import dev.stateflow.analyzer.compile.Javac;
import dev.stateflow.analyzer.compile.StateflowCompiler;
import dev.stateflow.ir.model.Effects;
import dev.stateflow.ir.model.Method;
import dev.stateflow.ir.model.Operator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Compares the effects of each method of src/test/resources/effects/Effects.java with the comment above it: {@code // reads a, b; writes c; changes; remote}.
 * A method that changes state has {@code writes} or {@code changes}; all others are read-only.
 */
class EffectsTest {
    private static final Path SOURCE = Path.of("src/test/resources/effects/Effects.java");
    private static final Pattern EXPECTED = Pattern.compile("// effects(:.*)?\n(?:    @Override\n)?    .*? (\\w+)\\(");

    @TempDir
    Path temporary;

    @Test
    void everyMethodHasTheEffectsThatItsCommentSays() throws IOException {
        String text = Files.readString(SOURCE);
        Javac.compile(Map.of("Effects.java", text), temporary);

        CompilerOutput output = new StateflowCompiler().compile(Javac.input(temporary));

        assertThat(output.diagnostics()).isEmpty();
        Operator operator =
                output.application().orElseThrow().operator("Effects").orElseThrow();
        List<String> actual = new ArrayList<>();
        for (Method method : operator.methods()) {
            if (!method.name().equals("key")) {
                actual.add(method.name() + describe(method.effects()));
            }
        }
        List<String> expected = new ArrayList<>();
        Matcher matcher = EXPECTED.matcher(text);
        while (matcher.find()) {
            String effects = matcher.group(1) == null ? ":" : matcher.group(1);
            expected.add(matcher.group(2) + effects);
        }
        assertThat(expected).hasSizeGreaterThan(30);
        assertThat(actual).containsExactlyInAnyOrderElementsOf(expected);
    }

    private static String describe(Effects effects) {
        List<String> parts = new ArrayList<>();
        if (!effects.reads().isEmpty()) {
            parts.add("reads " + names(effects.reads()));
        }
        if (!effects.writes().isEmpty()) {
            parts.add("writes " + names(effects.writes()));
        } else if (!effects.readOnly()) {
            parts.add("changes");
        }
        if (effects.issuesRemoteOperations()) {
            parts.add("remote");
        }
        return ":" + (parts.isEmpty() ? "" : " " + String.join("; ", parts));
    }

    private static String names(List<String> fields) {
        return String.join(
                ", ",
                fields.stream().map(f -> f.replace("Effects#", "")).sorted().toList());
    }
}
