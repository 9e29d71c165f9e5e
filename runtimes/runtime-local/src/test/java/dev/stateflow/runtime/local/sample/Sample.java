package dev.stateflow.runtime.local.sample;

import dev.stateflow.runtime.core.application.CompiledApplication;
import java.util.List;

/** The application. */
public final class Sample {
    private Sample() {}

    public static CompiledApplication application() {
        return new CompiledApplication(
                "sample",
                List.of(
                        Item.Step.STEP,
                        User.Step.STEP,
                        Account.Step.STEP,
                        Product.Step.STEP,
                        Product.Book.Step.STEP,
                        Product.Toy.Step.STEP),
                List.of(),
                List.of(
                        Basket.class,
                        Basket.Note.class,
                        Product.Sku.class,
                        Product.Kind.class,
                        User.Refused.class));
    }
}
