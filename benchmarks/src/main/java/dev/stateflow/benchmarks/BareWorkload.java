package dev.stateflow.benchmarks;

import dev.stateflow.runtime.core.abi.EntityObject;
import dev.stateflow.runtime.core.abi.EntityType;
import dev.stateflow.runtime.core.abi.References;
import dev.stateflow.runtime.core.application.CompiledApplication;

/** The work on {@link BareExecution}: the user's state machine alone. */
final class BareWorkload implements Workload {
    private final BareExecution execution;
    // made once: whether the JIT can do without an array per call is not what is measured
    private final Object[] arguments;
    private final int ask;
    private final int buy;
    private final int total;
    private final int nested;

    BareWorkload(CompiledApplication application) {
        EntityType type = Names.entity(application, "Buyer");
        try {
            EntityObject buyer = type.construct(0, new Object[] {"buyer", Integer.MAX_VALUE / 2});
            execution = new BareExecution(type, buyer);
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
        arguments = new Object[] {References.to(Names.entity(application, "Shelf"), "shelf"), 0};
        ask = type.members().indexOf(Names.method(type, "ask"));
        buy = type.members().indexOf(Names.method(type, "buy"));
        total = type.members().indexOf(Names.method(type, "total"));
        nested = type.members().indexOf(Names.method(type, "nested"));
    }

    @Override
    public int ask(int surcharge) {
        return (Integer) run(ask, surcharge);
    }

    @Override
    public boolean buy(int amount) {
        return (Boolean) run(buy, amount);
    }

    @Override
    public int total() {
        return (Integer) run(total, ROUNDS);
    }

    @Override
    public int nested() {
        return (Integer) run(nested, DEPTH);
    }

    private Object run(int member, int argument) {
        arguments[1] = argument;
        return execution.run(member, arguments);
    }
}
