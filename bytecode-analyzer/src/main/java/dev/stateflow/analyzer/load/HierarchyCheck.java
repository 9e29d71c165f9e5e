package dev.stateflow.analyzer.load;

import dev.stateflow.analyzer.diagnostics.Diagnostic;
import dev.stateflow.analyzer.diagnostics.DiagnosticCode;
import dev.stateflow.analyzer.diagnostics.DiagnosticSink;
import dev.stateflow.analyzer.diagnostics.Place;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.objectweb.asm.tree.ClassNode;

/** Finds classes without all of their supertypes, and classes that are their own supertype. */
final class HierarchyCheck {
    private final TypeHierarchy hierarchy;
    private final DiagnosticSink sink;

    HierarchyCheck(TypeHierarchy hierarchy, DiagnosticSink sink) {
        this.hierarchy = hierarchy;
        this.sink = sink;
    }

    void check(Collection<ApplicationClass> classes) {
        TreeMap<String, List<ClassNode>> missing = new TreeMap<>();
        for (ApplicationClass type : classes) {
            for (String supertype : hierarchy.supertypes(type.name())) {
                if (hierarchy.find(supertype).isEmpty()) {
                    missing.computeIfAbsent(supertype, name -> new ArrayList<>())
                            .add(type.node());
                }
            }
            if (isOwnSupertype(type.name())) {
                sink.report(new Diagnostic(
                        DiagnosticCode.CYCLIC_HIERARCHY,
                        DiagnosticCode.CYCLIC_HIERARCHY.message(Names.binary(type.name())),
                        Places.ofClass(type.node()),
                        List.of(),
                        ""));
            }
        }
        missing.forEach((name, users) -> {
            List<Diagnostic.Note> notes = users.stream()
                    .skip(1)
                    .map(user ->
                            new Diagnostic.Note("it is also a supertype of " + Names.binary(user.name), Place.NOWHERE))
                    .toList();
            sink.report(new Diagnostic(
                    DiagnosticCode.MISSING_CLASS,
                    DiagnosticCode.MISSING_CLASS.message(Names.binary(name)),
                    Places.ofClass(users.get(0)),
                    notes,
                    ""));
        });
    }

    private boolean isOwnSupertype(String name) {
        Set<String> seen = new HashSet<>();
        List<String> open = new ArrayList<>(List.of(name));
        while (!open.isEmpty()) {
            Optional<TypeInfo> type = hierarchy.find(open.remove(open.size() - 1));
            if (type.isEmpty()) {
                continue;
            }
            List<String> direct = new ArrayList<>(type.get().interfaces());
            String superName = type.get().superName();
            if (superName != null) {
                direct.add(superName);
            }
            for (String supertype : direct) {
                if (supertype.equals(name)) {
                    return true;
                }
                if (seen.add(supertype)) {
                    open.add(supertype);
                }
            }
        }
        return false;
    }
}
