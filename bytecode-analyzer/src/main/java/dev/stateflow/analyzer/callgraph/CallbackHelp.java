package dev.stateflow.analyzer.callgraph;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;

/** The way out for a function that comes into the hands of a library, by what the library does with it. */
final class CallbackHelp {
    private static final Set<String> SORTS =
            Set.of("sort", "sorted", "comparing", "comparingInt", "comparingLong", "comparingDouble", "thenComparing");

    private CallbackHelp() {}

    /** The help for a function that an instruction makes; empty if there is none but the usual. */
    static Optional<String> of(FunctionUses uses, AbstractInsnNode function) {
        return uses.of(function).stream()
                .filter(use -> use.kind() == FunctionUse.Kind.LIBRARY)
                .flatMap(use ->
                        use.insn() instanceof MethodInsnNode call ? of(call).stream() : List.<String>of().stream())
                .findFirst();
    }

    private static Optional<String> of(MethodInsnNode call) {
        if (SORTS.contains(call.name)) {
            return Optional.of("read what is compared into a list first: for (var element : elements) { keys.add(…); }"
                    + " and sort that");
        }
        if (call.owner.startsWith("java/util/stream/")) {
            return Optional.of("begin and end the stream in this method, sequential and without iterator(), or write"
                    + " for (var element : elements) { … }");
        }
        if (call.name.startsWith("schedule")
                && (call.owner.startsWith("java/util/Timer") || call.owner.startsWith("java/util/concurrent/"))) {
            return Optional.of("call Entities.schedule(delay, …): it survives a restart, and needs no thread");
        }
        if (call.owner.startsWith("java/lang/Thread") || call.owner.startsWith("java/util/concurrent/")) {
            return Optional.of("call it here: nobody waits for a remote operation, so no thread is needed");
        }
        boolean functionsOnly = Type.getReturnType(call.desc).getSort() == Type.OBJECT
                && KnownFunctions.isFunction(Type.getReturnType(call.desc));
        return functionsOnly
                ? Optional.of("write the lambda that " + call.name + " would make: x -> …")
                : Optional.empty();
    }
}
