package dev.stateflow.analyzer.callgraph;

import dev.stateflow.analyzer.flow.FlowValue;
import dev.stateflow.analyzer.load.FunctionNames;
import dev.stateflow.analyzer.load.TypeHierarchy;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;

/**
 * Functions of the application that implement a library's interface and can suspend have a second form of its method, in a twin of the interface.
 */
final class Twins {
    private final MemberResolver resolver;
    private final TypeHierarchy hierarchy;

    Twins(MemberResolver resolver) {
        this.resolver = resolver;
        this.hierarchy = resolver.hierarchy();
    }

    /**
     * The method of the twin that a call of a library's method may have to run instead.
     *
     * @param receiver what is known of the object that it is called on; null if nothing is
     */
    Optional<MethodId> find(MemberResolver.Declaration declaration, @Nullable FlowValue receiver) {
        String library = declaration.type().name();
        if (!declaration.is(Opcodes.ACC_ABSTRACT)
                || (declaration.type().access() & Opcodes.ACC_INTERFACE) == 0
                || hierarchy.applicationSubtypes(FunctionNames.twin(library)).isEmpty()) {
            return Optional.empty();
        }
        String twin = FunctionNames.twin(library);
        return resolver.method(
                        twin,
                        FunctionNames.split(declaration.member().name()),
                        declaration.member().descriptor())
                .map(MemberResolver.Declaration::id)
                .filter(id -> receiver == null || mayBe(twin, receiver));
    }

    private boolean mayBe(String twin, FlowValue value) {
        if (!value.isReference()) {
            return false;
        }
        if (!value.hasOtherOrigin()) {
            return value.origins().stream().anyMatch(origin -> mayBe(twin, value, origin));
        }
        return mayHaveType(twin, value);
    }

    private boolean mayBe(String twin, FlowValue value, AbstractInsnNode origin) {
        if (origin.getOpcode() == Opcodes.INVOKEDYNAMIC) {
            return false;
        }
        if (origin instanceof MethodInsnNode call) {
            if (call.name.equals(FunctionNames.MAKE)) {
                return hierarchy.isAssignable(call.owner, twin);
            }
            // a library that promises a function makes one of its own
            boolean application = resolver.method(call.owner, call.name, call.desc)
                    .map(MemberResolver.Declaration::application)
                    .orElse(false);
            return application && mayHaveType(twin, value);
        }
        return mayHaveType(twin, value);
    }

    private boolean mayHaveType(String twin, FlowValue value) {
        String type = value.type().getInternalName();
        return hierarchy.applicationSubtypes(twin).stream()
                .anyMatch(function -> !function.equals(twin) && hierarchy.isAssignable(function, type));
    }
}
