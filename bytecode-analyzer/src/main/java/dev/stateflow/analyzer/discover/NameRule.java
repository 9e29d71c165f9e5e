package dev.stateflow.analyzer.discover;

import dev.stateflow.analyzer.diagnostics.Diagnostic;
import dev.stateflow.analyzer.diagnostics.DiagnosticCode;
import dev.stateflow.analyzer.diagnostics.DiagnosticSink;
import dev.stateflow.analyzer.diagnostics.Place;
import dev.stateflow.analyzer.load.ApplicationClass;
import dev.stateflow.analyzer.load.LoadedApplication;
import dev.stateflow.analyzer.load.Names;
import dev.stateflow.analyzer.load.Places;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Public names can stand in a URL, and no two entities share one. */
final class NameRule {
    private static final int LONGEST = 200;

    private final LoadedApplication application;
    private final DiagnosticSink sink;

    NameRule(LoadedApplication application, DiagnosticSink sink) {
        this.application = application;
        this.sink = sink;
    }

    void check(List<EntityClass> entities) {
        Map<String, EntityClass> taken = new HashMap<>();
        for (EntityClass entity : entities) {
            if (!isUsable(entity.entity())) {
                sink.report(Diagnostic.of(DiagnosticCode.ENTITY_NAME, place(entity), printable(entity.entity())));
            }
            EntityClass first = taken.putIfAbsent(entity.entity(), entity);
            if (first != null) {
                sink.report(Diagnostic.of(DiagnosticCode.ENTITY_NAME_CLASH, place(entity), printable(entity.entity()))
                        .note("the other one is " + Names.binary(first.className()), place(first)));
            }
        }
    }

    private Place place(EntityClass entity) {
        return application
                .find(entity.className())
                .map(ApplicationClass::node)
                .map(Places::ofClass)
                .orElse(Place.NOWHERE);
    }

    private static boolean isUsable(String name) {
        return !name.isEmpty()
                && name.length() <= LONGEST
                && !name.equals(".")
                && !name.equals("..")
                && name.codePoints().allMatch(NameRule::isUsable);
    }

    private static boolean isUsable(int c) {
        return (Character.isJavaIdentifierPart(c) && !Character.isIdentifierIgnorable(c))
                || c == '-'
                || c == '.'
                || c == '~';
    }

    /** In quotes; what can't be seen is escaped. */
    private static String printable(String name) {
        StringBuilder result = new StringBuilder("\"");
        name.chars()
                .forEach(c -> result.append(
                        Character.isISOControl(c) || Character.isSurrogate((char) c)
                                ? String.format("\\u%04x", c)
                                : String.valueOf((char) c)));
        return result.append('"').toString();
    }
}
