package dev.stateflow.analyzer.compile;

import dev.stateflow.analyzer.diagnostics.Diagnostic;
import dev.stateflow.analyzer.diagnostics.DiagnosticCode;
import dev.stateflow.analyzer.diagnostics.DiagnosticCollector;
import dev.stateflow.analyzer.diagnostics.Place;
import dev.stateflow.analyzer.load.ApplicationClass;
import dev.stateflow.analyzer.load.LoadedApplication;
import dev.stateflow.analyzer.load.Names;
import dev.stateflow.analyzer.load.Places;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.tree.AnnotationNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.MethodNode;

/** Takes out the warnings that {@code @Accept} accepts, and reports annotations that accept what can't be accepted, or what is not there. */
final class Acceptances {
    private static final String ANNOTATION = "Ldev/stateflow/api/Accept;";

    private final List<Acceptance> all = new ArrayList<>();
    private final DiagnosticCollector found;

    private Acceptances(DiagnosticCollector found) {
        this.found = found;
    }

    /** Works on what was found so far. */
    static void apply(LoadedApplication application, DiagnosticCollector found) {
        Acceptances acceptances = new Acceptances(found);
        for (ApplicationClass type : application.classes().values()) {
            acceptances.collect(type.node());
        }
        // with errors, not all rules have run: what is not found yet may still be there
        boolean complete = !found.hasErrors();
        for (Acceptance acceptance : acceptances.all) {
            acceptances.apply(acceptance, complete);
        }
    }

    private void collect(ClassNode owner) {
        String name = Names.binary(owner.name);
        for (String code : codes(owner.invisibleAnnotations)) {
            all.add(new Acceptance(
                    code,
                    Places.ofClass(owner),
                    place -> place.className().equals(name) || place.className().startsWith(name + "$")));
        }
        for (FieldNode field : owner.fields) {
            Place at = Places.ofField(owner, field);
            for (String code : codes(field.invisibleAnnotations)) {
                all.add(new Acceptance(
                        code, at, place -> place.kind() == Place.Kind.FIELD && isSameMember(place, name, at.member())));
            }
        }
        for (MethodNode method : owner.methods) {
            Place at = Places.ofMethod(owner, method);
            String lambdas = Names.simple(owner.name) + "." + method.name + ", lambda";
            for (String code : codes(method.invisibleAnnotations)) {
                all.add(new Acceptance(
                        code,
                        at,
                        place -> isSameMember(place, name, at.member()) || isSameMember(place, name, lambdas)));
            }
        }
    }

    private static boolean isSameMember(Place place, String className, String member) {
        return place.className().equals(className) && place.member().equals(member);
    }

    private static List<String> codes(@Nullable List<AnnotationNode> annotations) {
        List<String> codes = new ArrayList<>();
        if (annotations != null) {
            for (AnnotationNode annotation : annotations) {
                if (annotation.desc.equals(ANNOTATION)
                        && annotation.values != null
                        && annotation.values.size() > 1
                        && annotation.values.get(1) instanceof List<?> values) {
                    values.forEach(value -> codes.add(String.valueOf(value)));
                }
            }
        }
        return codes;
    }

    private void apply(Acceptance acceptance, boolean complete) {
        Optional<DiagnosticCode> code = Arrays.stream(DiagnosticCode.values())
                .filter(c -> c.code().equals(acceptance.code()))
                .findFirst();
        if (code.isEmpty()) {
            found.report(Diagnostic.of(DiagnosticCode.UNKNOWN_ACCEPTED, acceptance.place(), acceptance.code()));
        } else if (!code.get().canBeAccepted()) {
            found.report(Diagnostic.of(DiagnosticCode.UNACCEPTABLE, acceptance.place(), acceptance.code()));
        } else {
            boolean needed = found.removeIf(d -> d.code() == code.get() && acceptance.covers(d));
            if (!needed && complete) {
                found.report(Diagnostic.of(DiagnosticCode.NOTHING_TO_ACCEPT, acceptance.place(), acceptance.code()));
            }
        }
    }

    /**
     * One code of one annotation.
     *
     * @param code as it is written
     * @param place what is annotated
     * @param inside tells what it holds for
     */
    private record Acceptance(String code, Place place, Predicate<Place> inside) {
        /** A note leads to the declaration of the field that a warning is about. */
        boolean covers(Diagnostic diagnostic) {
            return inside.test(diagnostic.place())
                    || diagnostic.notes().stream()
                            .map(Diagnostic.Note::place)
                            .anyMatch(p -> p.kind() == Place.Kind.FIELD && inside.test(p));
        }
    }
}
