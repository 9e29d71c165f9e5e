package dev.stateflow.analyzer.discover;

import dev.stateflow.analyzer.diagnostics.Diagnostic;
import dev.stateflow.analyzer.diagnostics.DiagnosticCode;
import dev.stateflow.analyzer.diagnostics.DiagnosticSink;
import dev.stateflow.analyzer.diagnostics.Place;
import dev.stateflow.analyzer.load.LoadedApplication;
import dev.stateflow.analyzer.load.Names;
import dev.stateflow.analyzer.load.Places;
import dev.stateflow.analyzer.load.Signatures;
import dev.stateflow.ir.model.Parameter;
import dev.stateflow.ir.model.TypeRef;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.MethodNode;

/** What an entity keeps and what clients pass to it can be written, as far as declared types tell. */
final class StateRule {
    private final LoadedApplication application;
    private final DiagnosticSink sink;
    private final WritableTypes types;
    private final Set<String> checked = new HashSet<>();
    private final Deque<Part> open = new ArrayDeque<>();

    StateRule(LoadedApplication application, DiagnosticSink sink) {
        this.application = application;
        this.sink = sink;
        this.types = new WritableTypes(application.hierarchy());
    }

    /** Checks an entity and its superclasses; each class once. */
    void check(List<ClassNode> chain) {
        for (ClassNode owner : chain) {
            if (checked.add(owner.name)) {
                checkFields(owner, "", Place.NOWHERE);
            }
            for (MethodNode method : owner.methods) {
                // what a suspend function is given has a diagnostic of its own
                if (Exposure.isExposed(method)
                        && !SuspendRule.isSuspend(method)
                        && checked.add(owner.name + "." + method.name + method.desc)) {
                    checkBorder(owner, method);
                }
            }
        }
        // not by recursion: each class may hold the next of thousands
        for (Part part = open.poll(); part != null; part = open.poll()) {
            checkFields(part.type(), part.user(), part.place());
        }
    }

    /**
     * A plain class of the application whose objects are written.
     *
     * @param user the field, parameter or result that is declared with it
     * @param place where that is
     */
    private record Part(ClassNode type, String user, Place place) {}

    /** The plain classes of the application that fields are declared with are next: their fields are written too. */
    private void checkFields(ClassNode owner, String user, Place userPlace) {
        for (FieldNode field : owner.fields) {
            if ((field.access & (Opcodes.ACC_STATIC | Opcodes.ACC_TRANSIENT)) != 0) {
                continue;
            }
            TypeRef type = Signatures.field(owner, field);
            Place place = Places.ofField(owner, field);
            Optional<String> unwritable = types.unwritableIn(type);
            if (unwritable.isPresent()) {
                Diagnostic diagnostic = explained(
                        Diagnostic.of(DiagnosticCode.STATE_TYPE, place, field.name, Signatures.source(type)),
                        type,
                        unwritable.get());
                sink.report(user.isEmpty() ? diagnostic : diagnostic.note("it is part of " + user, userPlace));
            }
            checkPlainClasses(type, place.member(), place);
        }
    }

    private void checkPlainClasses(TypeRef type, String user, Place userPlace) {
        for (String name : Signatures.classes(type)) {
            for (ClassNode part : Chain.of(application, name)) {
                boolean plain = application
                        .hierarchy()
                        .find(part.name)
                        .map(WritableTypes::isPlainClass)
                        .orElse(false);
                boolean entity = Chain.of(application, part.name).stream().anyMatch(EntityAnnotation::isOn);
                if (plain && !entity && !types.isUnwritable(part.name) && checked.add(part.name)) {
                    open.add(new Part(part, user, userPlace));
                }
            }
        }
    }

    private void checkBorder(ClassNode owner, MethodNode method) {
        Place place = Places.ofMethod(owner, method);
        for (Parameter parameter : Signatures.parameters(owner, method)) {
            checkBorder("parameter " + parameter.name(), parameter.type(), place);
        }
        checkBorder("the result", Signatures.result(owner, method), place);
    }

    private void checkBorder(String what, TypeRef type, Place place) {
        Optional<String> unwritable = types.unwritableIn(type);
        if (unwritable.isPresent()) {
            sink.report(explained(
                    Diagnostic.of(DiagnosticCode.BORDER_TYPE, place, what, Signatures.source(type)),
                    type,
                    unwritable.get()));
        } else {
            checkPlainClasses(type, what + " of " + place.member(), place);
        }
    }

    private static Diagnostic explained(Diagnostic diagnostic, TypeRef type, String unwritable) {
        boolean nested = !type.descriptor().equals("L" + unwritable + ";");
        return nested ? diagnostic.note("it holds a " + Names.simple(unwritable)) : diagnostic;
    }
}
