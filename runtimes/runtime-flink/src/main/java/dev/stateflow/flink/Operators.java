package dev.stateflow.flink;

import dev.stateflow.runtime.core.abi.EntityType;
import dev.stateflow.runtime.core.application.CompiledApplication;
import java.util.List;

/** What the operators of a job are called in savepoints: by names of the application and its entities, never by positions. */
public final class Operators {
    private Operators() {}

    /**
     * The loops of a job: one, or one for each entity.
     *
     * @param perEntity the layout
     */
    static List<String> loops(CompiledApplication application, boolean perEntity) {
        return perEntity ? application.entities().stream().map(EntityType::name).toList() : List.of(application.name());
    }

    static String uid(CompiledApplication application, boolean perEntity, String loop, String what) {
        return perEntity ? application.name() + "/" + loop + "/" + what : application.name() + "/" + what;
    }

    /** The uids of those that hold instances. */
    public static List<String> ofInstances(CompiledApplication application, boolean perEntity) {
        return loops(application, perEntity).stream()
                .map(loop -> uid(application, perEntity, loop, "instances"))
                .toList();
    }
}
