package dev.stateflow.benchmarks;

import dev.stateflow.runtime.core.abi.EntityObject;
import dev.stateflow.runtime.core.abi.EntityType;
import dev.stateflow.runtime.core.abi.References;
import dev.stateflow.runtime.core.application.CompiledApplication;

/** The work on {@link BareExecution}: the user's state machine alone. */
final class BareWorkload implements Workload {
    private final BareExecution execution;
    private final Object shelf;
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
        shelf = References.to(Names.entity(application, "Shelf"), "shelf");
        ask = type.members().indexOf(Names.method(type, "ask"));
        buy = type.members().indexOf(Names.method(type, "buy"));
        total = type.members().indexOf(Names.method(type, "total"));
        nested = type.members().indexOf(Names.method(type, "nested"));
    }

    @Override
    public int ask(int surcharge) {
        return (Integer) execution.run(ask, shelf, surcharge);
    }

    @Override
    public boolean buy(int amount) {
        return (Boolean) execution.run(buy, shelf, amount);
    }

    @Override
    public int total() {
        return (Integer) execution.run(total, shelf, ROUNDS);
    }

    @Override
    public int nested() {
        return (Integer) execution.run(nested, shelf, DEPTH);
    }
}
