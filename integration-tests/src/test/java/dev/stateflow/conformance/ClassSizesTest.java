package dev.stateflow.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stateflow.analyzer.compile.CompilerOutput;
import dev.stateflow.conformance.program.CompiledProgram;
import dev.stateflow.conformance.program.JavaFlags;
import dev.stateflow.conformance.step.SplitProgram;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * What splitting adds to class files. Bytes don't depend on the machine, so what was reached is held: the limits here go down only. The aim is 2.0 together.
 * {@code -Dshow=true} prints the report, with the parts of the class files that the bytes are in.
 */
class ClassSizesTest {
    private static final int WORST = 15;
    private static final int ORIGINAL = 0;
    private static final int SPLIT = 1;
    private static final int STEP = 2;
    private static final int COLUMNS = 3;
    private static final String FRAMES = "dev/stateflow/frames/";

    private static final Map<String, Double> REACHED = Map.of(
            "release 17", 4.05, "release 17 without debug information", 5.21, "release 11", 4.10, "release 8", 4.53);

    @TestFactory
    Stream<DynamicTest> splitClassesGrowNoMoreThanTheyDid() {
        return Suite.ALL_FLAGS.stream()
                .map(flags -> DynamicTest.dynamicTest(flags.name(), () -> {
                    Sizes sizes = measure(flags);
                    if (Boolean.getBoolean("show")) {
                        System.out.println(sizes.report(flags));
                    }
                    assertThat(sizes.ratioOfAll())
                            .as(sizes.report(flags))
                            .isLessThanOrEqualTo(REACHED.getOrDefault(flags.name(), 2.0));
                }));
    }

    private static Sizes measure(JavaFlags flags) throws IOException {
        Sizes sizes = new Sizes(new ArrayList<>(), new TreeMap<>(), new TreeMap<>());
        for (CompiledProgram program : Suite.compiled(flags)) {
            if (program.program().refused().isEmpty()) {
                sizes.add(program, SplitProgram.compile(program));
            }
        }
        return sizes;
    }

    /**
     * The sizes of one class, in bytes.
     *
     * @param name its internal name
     * @param original as the user's compiler wrote it
     * @param split as ours wrote it
     * @param step its step class, or 0
     */
    private record Size(String name, int original, int split, int step) {
        double ratio() {
            return (double) (split + step) / original;
        }
    }

    /**
     * What was measured.
     *
     * @param classes the classes that were changed
     * @param frames the frame classes that all programs use, once each
     * @param parts per part of a class file, the bytes of the original, split and step classes
     */
    private record Sizes(List<Size> classes, Map<String, Integer> frames, Map<String, int[]> parts) {
        void add(CompiledProgram program, CompilerOutput output) throws IOException {
            for (Map.Entry<String, byte[]> written : output.classes().entrySet()) {
                String name = written.getKey();
                byte[] bytes = written.getValue();
                byte[] original = program.classes().get(name);
                if (original != null) {
                    byte[] step = step(output, name);
                    classes.add(new Size(name, original.length, bytes.length, step.length));
                    addParts(original, ORIGINAL);
                    addParts(bytes, SPLIT);
                    addParts(step, STEP);
                } else if (name.startsWith(FRAMES)) {
                    frames.put(name, bytes.length);
                }
            }
        }

        private void addParts(byte[] classFile, int column) throws IOException {
            if (classFile.length == 0) {
                return;
            }
            Map<String, Integer> found = ClassFileParts.of(classFile);
            assertThat(found.values().stream().mapToInt(Integer::intValue).sum())
                    .as("the parts of a class file, together")
                    .isEqualTo(classFile.length);
            found.forEach((part, size) -> parts.computeIfAbsent(part, p -> new int[COLUMNS])[column] += size);
        }

        /** The step class of a class, of no bytes if it has none. */
        private static byte[] step(CompilerOutput output, String name) {
            byte[] step = output.classes().get(name + "$Step");
            return step == null ? new byte[0] : step;
        }

        private double sum(ToIntFunction<Size> of) {
            return classes.stream().mapToInt(of).sum();
        }

        private double ofFrames() {
            return frames.values().stream().mapToInt(Integer::intValue).sum();
        }

        double ratioOfAll() {
            return (sum(Size::split) + sum(Size::step) + ofFrames()) / sum(Size::original);
        }

        String report(JavaFlags flags) {
            StringBuilder report = new StringBuilder(String.format(
                    Locale.ROOT,
                    "%s: %d classes of %.0f B; split %.2f, step classes %.2f, %d frame classes %.2f, together %.2f%n",
                    flags.name(),
                    classes.size(),
                    sum(Size::original),
                    sum(Size::split) / sum(Size::original),
                    sum(Size::step) / sum(Size::original),
                    frames.size(),
                    ofFrames() / sum(Size::original),
                    ratioOfAll()));
            classes.stream()
                    .sorted(Comparator.comparing(Size::ratio).reversed())
                    .limit(WORST)
                    .forEach(s -> report.append(String.format(
                            Locale.ROOT,
                            "  %.2f  %s: %d B, split %d B, step %d B%n",
                            s.ratio(),
                            s.name(),
                            s.original(),
                            s.split(),
                            s.step())));
            parts.forEach((part, bytes) -> report.append(String.format(
                    Locale.ROOT,
                    "  %-24s original %d B, split %d B, step %d B%n",
                    part,
                    bytes[ORIGINAL],
                    bytes[SPLIT],
                    bytes[STEP])));
            return report.toString();
        }
    }
}
