package dev.stateflow.simulation;

import dev.stateflow.conformance.program.JavaFlags;
import dev.stateflow.conformance.program.Program;
import dev.stateflow.conformance.program.ProgramCompiler;
import dev.stateflow.runtime.core.message.Address;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The applications that are simulated, compiled once. */
final class Programs {
    private final Map<String, SimulatedApplication> applications;

    Programs() throws IOException {
        List<Program> programs = Program.in(Path.of("src", "test", "simulation"));
        applications = new ProgramCompiler(Path.of("target", "simulation"), ProgramCompiler.entityApi())
                .compile(programs, JavaFlags.DEFAULT).stream()
                        .collect(Collectors.toMap(p -> p.program().name(), SimulatedApplication::of));
    }

    SimulatedApplication get(String name) {
        SimulatedApplication application = applications.get(name);
        if (application == null) {
            throw new IllegalArgumentException("no program " + name);
        }
        return application;
    }

    /** All scenarios. */
    List<Scenario> scenarios() {
        List<Function<Programs, Scenario>> all = List.of(
                BankScenario::new,
                RegisterScenario::new,
                ShopScenario::new,
                CyclesScenario::new,
                LivesScenario::new,
                TimesScenario::new,
                DelaysScenario::new);
        return all.stream().map(s -> s.apply(this)).toList();
    }

    static Address address(String entity, String key) {
        return new Address(entity, key);
    }
}
