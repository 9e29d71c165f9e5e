package dev.stateflow.analyzer.callgraph;

import dev.stateflow.analyzer.discover.EntityIndex;
import dev.stateflow.analyzer.load.ApplicationClass;
import dev.stateflow.analyzer.load.LoadedApplication;
import dev.stateflow.analyzer.load.TypeHierarchy;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.MethodNode;

/** The application as the later stages look at it: classes, entities, and where a method's code is. */
public final class Program {
    private final LoadedApplication application;
    private final EntityIndex entities;
    private final MemberResolver resolver;
    private final Map<MethodId, MethodNode> methods = new HashMap<>();

    /** A view of an application. */
    public Program(LoadedApplication application, EntityIndex entities) {
        this.application = application;
        this.entities = entities;
        this.resolver = new MemberResolver(application.hierarchy());
        for (ApplicationClass type : application.classes().values()) {
            for (MethodNode method : type.node().methods) {
                methods.put(new MethodId(type.name(), method.name, method.desc), method);
            }
        }
    }

    /** The classes. */
    public LoadedApplication application() {
        return application;
    }

    /** The hierarchy of types. */
    public TypeHierarchy hierarchy() {
        return application.hierarchy();
    }

    /** The entities. */
    public EntityIndex entities() {
        return entities;
    }

    /** Finds declarations. */
    public MemberResolver resolver() {
        return resolver;
    }

    /** The class of the application with an internal name. */
    public Optional<ApplicationClass> find(String className) {
        return application.find(className);
    }

    /** The method that an application class declares. */
    public Optional<MethodNode> find(MethodId id) {
        return Optional.ofNullable(methods.get(id));
    }

    /** Whether a method is dispatched by the class of its receiver. */
    public static boolean isVirtual(String name, int access) {
        return (access & (Opcodes.ACC_STATIC | Opcodes.ACC_PRIVATE)) == 0 && !name.startsWith("<");
    }
}
