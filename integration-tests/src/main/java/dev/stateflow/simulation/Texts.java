package dev.stateflow.simulation;

import dev.stateflow.runtime.core.message.Message;
import dev.stateflow.runtime.core.message.Operation;
import dev.stateflow.runtime.core.message.Outcome;
import dev.stateflow.runtime.core.message.Reply;
import dev.stateflow.runtime.core.message.Request;
import dev.stateflow.runtime.core.message.ReturnAddress;

/** Messages as a reader of a schedule sees them. */
final class Texts {
    private Texts() {}

    static String of(Message message) {
        if (message instanceof Request request) {
            return of(request.operation()) + " for " + request.target() + " by " + of(request.returnTo())
                    + (request.open().isEmpty() ? "" : " waiting also for " + request.open());
        } else if (message instanceof Reply reply) {
            return "reply " + of(reply.outcome()) + " to " + of(reply.to());
        }
        return "wake of " + message.target();
    }

    static String of(Outcome outcome) {
        if (outcome instanceof Outcome.Failure failure) {
            return failure.exception().toString();
        }
        return String.valueOf(((Outcome.Value) outcome).value());
    }

    private static String of(Operation operation) {
        if (operation instanceof Operation.Invoke invoke) {
            String member = invoke.member();
            int end = member.indexOf('(');
            return (end < 0 ? member : member.substring(0, end)) + invoke.arguments();
        }
        return operation.getClass().getSimpleName().toLowerCase(java.util.Locale.ROOT);
    }

    private static String of(ReturnAddress returnTo) {
        if (returnTo instanceof ReturnAddress.Instance instance) {
            return instance.caller() + "#" + instance.callId();
        }
        if (returnTo instanceof ReturnAddress.Nobody nobody) {
            return "scheduled by " + nobody.instance() + "#" + nobody.id();
        }
        return "client " + ((ReturnAddress.Client) returnTo).requestId();
    }
}
