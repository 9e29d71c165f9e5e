package dev.stateflow.analyzer.discover;

import dev.stateflow.analyzer.diagnostics.Diagnostic;
import dev.stateflow.analyzer.diagnostics.DiagnosticCode;
import dev.stateflow.analyzer.diagnostics.DiagnosticSink;
import dev.stateflow.analyzer.load.ApplicationClass;
import dev.stateflow.analyzer.load.LoadedApplication;
import dev.stateflow.analyzer.load.Names;
import dev.stateflow.analyzer.load.Places;
import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.ClassNode;

/** Finds the entities of an application and checks the conventions that they follow. */
public final class EntityDiscovery {
    private final LoadedApplication application;
    private final DiagnosticSink sink;

    private EntityDiscovery(LoadedApplication application, DiagnosticSink sink) {
        this.application = application;
        this.sink = sink;
    }

    /**
     * Finds all entities.
     *
     * @return every class that is an entity by kind, also where conventions are broken, so that later stages can find what else is wrong
     */
    public static EntityIndex discover(LoadedApplication application, DiagnosticSink sink) {
        return new EntityDiscovery(application, sink).run();
    }

    private EntityIndex run() {
        KeyRule keys = new KeyRule(application, sink);
        IdentityRule identity = new IdentityRule(application, sink);
        StateRule state = new StateRule(application, sink);
        SuspendRule suspend = new SuspendRule(sink);
        List<EntityClass> entities = new ArrayList<>();
        for (ApplicationClass candidate : application.classes().values()) {
            ClassNode node = candidate.node();
            List<ClassNode> chain = Chain.of(application, node.name);
            if (!isEntity(node, chain)) {
                continue;
            }
            checkShape(node, chain);
            EntityClass.KeyMember key = keys.check(node, chain);
            state.check(chain);
            suspend.check(chain);
            identity.check(chain, key);
            entities.add(new EntityClass(
                    node.name,
                    EntityAnnotation.publicName(node),
                    (node.access & Opcodes.ACC_ABSTRACT) == 0,
                    key,
                    Places.location(node)));
        }
        new NameRule(application, sink).check(entities);
        CallTimeouts.check(application, sink);
        return new EntityIndex(application.hierarchy(), entities);
    }

    /** Says so if an annotation stands where it can't make an entity. */
    private boolean isEntity(ClassNode node, List<ClassNode> chain) {
        boolean annotated = EntityAnnotation.isOn(node);
        String kind = kind(node);
        if (!kind.equals("class")) {
            if (annotated) {
                sink.report(Diagnostic.of(
                        DiagnosticCode.ENTITY_KIND, Places.ofClass(node), kind + " " + Names.simple(node.name)));
            }
            return false;
        }
        return chain.stream().anyMatch(EntityAnnotation::isOn);
    }

    private static String kind(ClassNode node) {
        if ((node.access & Opcodes.ACC_ANNOTATION) != 0) {
            return "annotation type";
        }
        if ((node.access & Opcodes.ACC_INTERFACE) != 0) {
            return "interface";
        }
        if ((node.access & Opcodes.ACC_ENUM) != 0) {
            return "enum";
        }
        return "java/lang/Record".equals(node.superName) ? "record" : "class";
    }

    private void checkShape(ClassNode node, List<ClassNode> chain) {
        String name = Names.simple(node.name);
        if (node.signature != null && node.signature.startsWith("<")) {
            sink.report(Diagnostic.of(DiagnosticCode.GENERIC_ENTITY, Places.ofClass(node), name));
        }
        if (isInner(node)) {
            sink.report(Diagnostic.of(DiagnosticCode.INNER_ENTITY, Places.ofClass(node), name));
        }
        ClassNode top = chain.get(chain.size() - 1);
        String superclass = top.superName == null ? "java/lang/Object" : top.superName;
        // a superclass that is missing has been reported as such
        boolean known = application.hierarchy().find(superclass).isPresent();
        if (!superclass.equals("java/lang/Object") && known && !Chain.hasEntityAbove(chain, node)) {
            sink.report(Diagnostic.of(DiagnosticCode.ENTITY_SUPERCLASS, Places.ofClass(node), name)
                    .note(Names.simple(top.name) + " extends " + Names.binary(superclass), Places.ofClass(top)));
        }
    }

    private static boolean isInner(ClassNode node) {
        if (node.outerClass != null) {
            return true;
        }
        return node.innerClasses.stream()
                .anyMatch(inner -> inner.name.equals(node.name) && (inner.access & Opcodes.ACC_STATIC) == 0);
    }
}
