package dev.stateflow.benchmarks;

import dev.stateflow.runtime.core.abi.EntityType;
import dev.stateflow.runtime.core.abi.References;
import dev.stateflow.runtime.core.application.CompiledApplication;
import dev.stateflow.runtime.core.message.Address;

/** The work done by the step function: a hop is a request, a step of the callee, a reply and a resumption. */
final class SteppedWorkload implements Workload {
    private final InMemoryEngine engine;
    private final Address buyer;
    private final Object shelf;
    private final String ask;
    private final String buy;
    private final String total;
    private final String nested;

    SteppedWorkload(CompiledApplication application, boolean codec) {
        engine = new InMemoryEngine(application, codec);
        EntityType buyerType = Names.entity(application, "Buyer");
        EntityType shelfType = Names.entity(application, "Shelf");
        buyer = engine.create(buyerType, "buyer", Integer.MAX_VALUE / 2);
        engine.create(shelfType, "shelf", PRICE, Integer.MAX_VALUE / 2);
        shelf = References.to(shelfType, "shelf");
        ask = Names.method(buyerType, "ask").key();
        buy = Names.method(buyerType, "buy").key();
        total = Names.method(buyerType, "total").key();
        nested = Names.method(buyerType, "nested").key();
    }

    @Override
    public int ask(int surcharge) {
        return (Integer) engine.call(buyer, ask, shelf, surcharge);
    }

    @Override
    public boolean buy(int amount) {
        return (Boolean) engine.call(buyer, buy, shelf, amount);
    }

    @Override
    public int total() {
        return (Integer) engine.call(buyer, total, shelf, ROUNDS);
    }

    @Override
    public int nested() {
        return (Integer) engine.call(buyer, nested, shelf, DEPTH);
    }
}
