package dev.stateflow.analyzer.discover;

import dev.stateflow.analyzer.diagnostics.Diagnostic;
import dev.stateflow.analyzer.diagnostics.DiagnosticCode;
import dev.stateflow.analyzer.diagnostics.DiagnosticSink;
import dev.stateflow.analyzer.load.ApplicationClass;
import dev.stateflow.analyzer.load.LoadedApplication;
import dev.stateflow.analyzer.load.Places;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AnnotationNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodNode;

/** Reads {@code @CallTimeout}: how long others wait for the answer of a method. */
public final class CallTimeouts {
    private static final String ANNOTATION = "Ldev/stateflow/api/CallTimeout;";

    private CallTimeouts() {}

    /** What a method's own annotation says, in milliseconds, rounded up; empty if it has none, or none that can be used. */
    public static OptionalLong millis(MethodNode method) {
        Optional<String> value = value(method);
        if (value.isPresent()) {
            try {
                Duration duration = Duration.parse(value.get());
                if (duration.compareTo(Duration.ZERO) > 0) {
                    return OptionalLong.of(duration.plusNanos(999_999).toMillis());
                }
            } catch (DateTimeException | ArithmeticException e) {
                // reported by check
            }
        }
        return OptionalLong.empty();
    }

    /** Reports annotations that can't be used. */
    static void check(LoadedApplication application, DiagnosticSink sink) {
        for (ApplicationClass type : application.classes().values()) {
            ClassNode node = type.node();
            for (MethodNode method : node.methods) {
                Optional<String> value = value(method);
                if (value.isPresent() && (method.access & Opcodes.ACC_SYNTHETIC) == 0) {
                    problem(method, value.get())
                            .ifPresent(p -> sink.report(Diagnostic.of(
                                    DiagnosticCode.CALL_TIMEOUT, Places.ofMethod(node, method), method.name, p)));
                }
            }
        }
    }

    private static Optional<String> problem(MethodNode method, String value) {
        if ((method.access & Opcodes.ACC_STATIC) != 0) {
            return Optional.of("no other instance calls a static method");
        }
        if (millis(method).isPresent()) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    Duration.parse(value).compareTo(Duration.ZERO) > 0
                            ? "\"" + value + "\" is longer than can be counted"
                            : "\"" + value + "\" is not positive");
        } catch (DateTimeException e) {
            return Optional.of("\"" + value + "\" is not a duration");
        }
    }

    private static Optional<String> value(MethodNode method) {
        return Stream.of(
                        Optional.ofNullable(method.invisibleAnnotations).orElse(List.of()),
                        Optional.ofNullable(method.visibleAnnotations).orElse(List.of()))
                .flatMap(List::stream)
                .filter(a -> a.desc.equals(ANNOTATION))
                .map(CallTimeouts::text)
                .findFirst();
    }

    /** Its only element. */
    private static String text(AnnotationNode annotation) {
        return annotation.values != null
                        && annotation.values.size() > 1
                        && annotation.values.get(1) instanceof String text
                ? text
                : "";
    }
}
