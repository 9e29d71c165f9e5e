package dev.stateflow.analyzer.callgraph;

import dev.stateflow.ir.model.RemoteOperation;
import java.util.List;
import org.objectweb.asm.Type;

/**
 * What a remote operation asks of another instance, or of the runtime.
 *
 * @param kind what is asked for
 * @param type internal name of the static type of the receiver; empty for the methods of {@code Entities}
 * @param member the member key; the constructor's descriptor for a creation; else empty
 * @param name the name of the method, field or class as it stands in the source
 * @param arguments the types of the arguments, without the receiver
 * @param result the type of the answer
 */
public record RemoteTarget(
        RemoteOperation.Kind kind, String type, String member, String name, List<Type> arguments, Type result) {
    public RemoteTarget {
        arguments = List.copyOf(arguments);
    }
}
