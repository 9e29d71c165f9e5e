package dev.stateflow.benchmarks;

import dev.stateflow.runtime.core.abi.EntityType;
import dev.stateflow.runtime.core.abi.References;
import dev.stateflow.runtime.core.application.CompiledApplication;
import dev.stateflow.runtime.core.message.Address;
import java.util.Objects;

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
        EntityType buyerType = entity(application, "Buyer");
        EntityType shelfType = entity(application, "Shelf");
        buyer = engine.create(buyerType, "buyer", Integer.MAX_VALUE / 2);
        engine.create(shelfType, "shelf", PRICE, Integer.MAX_VALUE / 2);
        shelf = References.to(shelfType, "shelf");
        ask = member(buyerType, "ask");
        buy = member(buyerType, "buy");
        total = member(buyerType, "total");
        nested = member(buyerType, "nested");
    }

    private static EntityType entity(CompiledApplication application, String name) {
        return Objects.requireNonNull(application.entity(name), name);
    }

    private static String member(EntityType type, String method) {
        return type.members().stream()
                .filter(member -> member.name().equals(method))
                .findFirst()
                .orElseThrow()
                .key();
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
