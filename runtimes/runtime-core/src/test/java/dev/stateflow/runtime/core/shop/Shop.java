package dev.stateflow.runtime.core.shop;

import dev.stateflow.runtime.core.application.CompiledApplication;
import java.util.List;

/** The application. */
public final class Shop {
    public static final CompiledApplication APPLICATION = new CompiledApplication(
            "shop",
            List.of(Item.Step.STEP, User.Step.STEP, Sleeper.Step.STEP),
            List.of(),
            List.of(Item.OutOfStock.class));

    private Shop() {}
}
