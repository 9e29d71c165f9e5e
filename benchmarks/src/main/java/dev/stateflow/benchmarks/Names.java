package dev.stateflow.benchmarks;

import dev.stateflow.runtime.core.abi.EntityType;
import dev.stateflow.runtime.core.abi.EntityType.MemberInfo;
import dev.stateflow.runtime.core.application.CompiledApplication;
import java.util.Objects;

/** Finds entities and methods by the names that they have in all implementations. */
final class Names {
    private Names() {}

    static EntityType entity(CompiledApplication application, String name) {
        return Objects.requireNonNull(application.entity(name), name);
    }

    static MemberInfo method(EntityType type, String name) {
        return type.members().stream()
                .filter(member -> member.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
