package dev.stateflow.analyzer.compile;

import dev.stateflow.analyzer.discover.Chain;
import dev.stateflow.analyzer.discover.EntityIndex;
import dev.stateflow.analyzer.load.ApplicationClass;
import dev.stateflow.analyzer.load.LoadedApplication;
import dev.stateflow.analyzer.load.Names;
import dev.stateflow.analyzer.load.Signatures;
import dev.stateflow.ir.model.TypeRef;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldNode;

/**
 * Collects the classes of the application whose objects can occur in state, frames and messages: what types mention, their subclasses, what
 * their fields mention, and so on. Entities are not among them, since they travel as references.
 */
final class ValueClasses {
    private final LoadedApplication application;
    private final EntityIndex entities;
    private final Set<String> mentioned = new HashSet<>();
    private final Set<String> expanded = new HashSet<>();
    private final Set<String> values = new TreeSet<>();
    private final Deque<String> open = new ArrayDeque<>();

    ValueClasses(LoadedApplication application, EntityIndex entities) {
        this.application = application;
        this.entities = entities;
        for (ApplicationClass type : application.classes().values()) {
            boolean exception = application.hierarchy().isAssignable(type.name(), "java/lang/Throwable");
            boolean record = "java/lang/Record".equals(type.node().superName);
            boolean isEnum = (type.node().access & Opcodes.ACC_ENUM) != 0;
            // functions and loops are made to be kept, and no declared type need mention them
            boolean generated = application.isGenerated(type.name());
            if (exception || record || isEnum || generated) {
                mention(type.name());
            }
        }
    }

    /** Values of this type can occur. */
    void add(TypeRef type) {
        Signatures.classes(type).forEach(this::mention);
    }

    /** The binary names of the classes, ordered. */
    List<String> names() {
        while (!open.isEmpty()) {
            String name = open.remove();
            // a value of a type can be of any subclass, also where the type itself is a library's
            for (String subtype : application.hierarchy().applicationSubtypes(name)) {
                expand(subtype);
            }
        }
        return List.copyOf(values);
    }

    private void mention(String name) {
        if (mentioned.add(name)) {
            open.add(name);
        }
    }

    private void expand(String name) {
        if (entities.isEntity(name) || !expanded.add(name)) {
            return;
        }
        for (ClassNode part : Chain.of(application, name)) {
            if (part.name.equals(name) && hasObjects(part)) {
                values.add(Names.binary(name));
            }
            for (FieldNode field : part.fields) {
                if ((field.access & (Opcodes.ACC_STATIC | Opcodes.ACC_TRANSIENT)) == 0) {
                    add(Signatures.field(part, field));
                }
            }
        }
    }

    /** An enum whose constants have bodies is abstract; its constants still are its objects. */
    private static boolean hasObjects(ClassNode node) {
        return (node.access & Opcodes.ACC_ENUM) != 0
                || (node.access & (Opcodes.ACC_ABSTRACT | Opcodes.ACC_INTERFACE)) == 0;
    }
}
